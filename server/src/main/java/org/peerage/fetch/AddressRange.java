package org.peerage.fetch;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * All addresses that begin with the same bits (CIDR, RFC 4632).
 *
 * @param bits how many
 */
public record AddressRange(InetAddress first, int bits) {
    /** Without a zero in front, which some read as octal. */
    private static final String NUMBER = "(0|[1-9]\\d{0,2})";

    private static final Pattern LITERAL =
            Pattern.compile("(" + NUMBER + "\\.){3}" + NUMBER + "|[0-9a-fA-F.]*:[0-9a-fA-F:.]*");
    private static final Pattern BITS = Pattern.compile("\\d{1,3}");

    /** @throws IllegalArgumentException where there are other bits after the first {@code bits}, or fewer */
    public AddressRange {
        int all = first.getAddress().length * Byte.SIZE;
        if (bits > all) {
            throw new IllegalArgumentException("/" + bits + " is too long, since the address has " + all + " bits");
        }
        for (int bit = bits; bit < all; bit++) {
            if (isSet(first.getAddress(), bit)) {
                throw new IllegalArgumentException("the address goes on after its first " + bits + " bits");
            }
        }
    }

    /**
     * Reads "10.0.0.0/8", "fd00::/8" or a single address.
     *
     * @throws IllegalArgumentException with what is wrong
     */
    public static AddressRange of(String cidr) {
        int slash = cidr.indexOf('/');
        String address = slash < 0 ? cidr : cidr.substring(0, slash);
        String length = slash < 0 ? "" : cidr.substring(slash + 1);
        if (!LITERAL.matcher(address).matches()
                || slash >= 0 && !BITS.matcher(length).matches()) {
            throw wrong(cidr, "it is not of that form");
        }
        try {
            InetAddress first = InetAddress.ofLiteral(address);
            return new AddressRange(
                    first, slash < 0 ? first.getAddress().length * Byte.SIZE : Integer.parseInt(length));
        } catch (IllegalArgumentException e) {
            throw wrong(cidr, String.valueOf(e.getMessage()));
        }
    }

    private static IllegalArgumentException wrong(String cidr, String why) {
        return new IllegalArgumentException(
                "'" + cidr + "' is no range of addresses such as 10.1.0.0/16 or fd12:3456::/32: " + why);
    }

    /** Whether the address is in it. One of IPv4 in the clothes of IPv6 (::ffff:0:0/96) is one of IPv4. */
    public boolean contains(InetAddress address) {
        byte[] ours = first.getAddress();
        byte[] theirs = plain(address).getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            if (isSet(ours, bit) != isSet(theirs, bit)) {
                return false;
            }
        }
        return true;
    }

    /** The address of IPv4 that one of IPv6 is mapped from, else itself without its zone. */
    static InetAddress plain(InetAddress address) {
        try {
            return address instanceof Inet6Address ? InetAddress.getByAddress(address.getAddress()) : address;
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isSet(byte[] bytes, int bit) {
        return (bytes[bit / Byte.SIZE] >> (Byte.SIZE - 1 - bit % Byte.SIZE) & 1) != 0;
    }

    @Override
    public String toString() {
        return first.getHostAddress() + "/" + bits;
    }
}
