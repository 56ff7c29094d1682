package org.peerage.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Where somebody calls from.
 *
 * @param address of the machine, IPv4 or IPv6; empty at the command line
 * @param agent what the browser calls itself
 */
public record Caller(String address, String agent) {
    private static final int LONGEST_AGENT = 200;
    /** Of an IPv6 address a household has the first 64 bits, so it counts as one caller. */
    private static final int HOUSEHOLD = 8;

    /** Whoever may run commands on this machine. */
    public static final Caller COMMAND_LINE = new Caller("", "");

    /** Takes what a browser calls itself without control characters and not too long. */
    public Caller {
        String plain = agent.replaceAll("\\p{Cntrl}", "");
        agent = plain.substring(0, Math.min(LONGEST_AGENT, plain.length()));
    }

    /** The network: /24 of IPv4, /48 of IPv6. Whoever acted, the log keeps no more. */
    public String network() {
        if (address.isEmpty()) {
            return "";
        }
        byte[] bytes = bytes();
        int kept = bytes.length == 4 ? 3 : 6;
        return bytes.length == 0 ? "unknown" : written(Arrays.copyOf(bytes, kept), bytes.length) + "/" + kept * 8;
    }

    /** What is counted of a caller who guesses. */
    byte[] key() {
        byte[] bytes = bytes();
        return Hash.of(bytes.length == 16 ? Arrays.copyOf(bytes, HOUSEHOLD) : bytes);
    }

    private byte[] bytes() {
        try {
            return InetAddress.ofLiteral(address.replaceFirst("%.*", "")).getAddress();
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static String written(byte[] kept, int length) {
        try {
            return InetAddress.getByAddress(Arrays.copyOf(kept, length)).getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
