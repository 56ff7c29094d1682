package org.peerage.fetch;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Hosts that are an address of IPv4 in any of its forms, 2130706433, 0x7f.1 and 0177.0.0.1 among them (WHATWG URL, "IPv4 parser"). */
final class NumberHost {
    private static final Pattern NUMBER = Pattern.compile("\\d+|0[xX][0-9a-fA-F]*");
    private static final int MOST = 4;
    private static final int BYTE = 256;

    private NumberHost() {}

    /** Whether the last label is a number, so that the host is an address or nothing. */
    static boolean is(String host) {
        return NUMBER.matcher(labels(host).getLast()).matches();
    }

    /** The address with its four numbers; empty where the host is none. */
    static Optional<String> dotted(String host) {
        List<String> labels = labels(host);
        if (labels.size() > MOST || !labels.stream().allMatch(NumberHost::isNumber)) {
            return Optional.empty();
        }
        List<BigInteger> numbers = labels.stream().map(NumberHost::number).toList();
        int last = numbers.size() - 1;
        BigInteger value = numbers.get(last);
        boolean fits = value.bitLength() <= Byte.SIZE * (MOST - last)
                && numbers.subList(0, last).stream().allMatch(number -> number.bitLength() <= Byte.SIZE);
        if (!fits) {
            return Optional.empty();
        }
        long address = value.longValue();
        for (int i = 0; i < last; i++) {
            address += numbers.get(i).longValue() << Byte.SIZE * (MOST - 1 - i);
        }
        return Optional.of(dotted(address));
    }

    private static String dotted(long address) {
        return String.join(
                ".",
                IntStream.of(24, 16, 8, 0)
                        .mapToObj(shift -> Long.toString((address >> shift) % BYTE))
                        .toList());
    }

    private static List<String> labels(String host) {
        String plain = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        return List.of(plain.split("\\.", -1));
    }

    private static boolean isNumber(String label) {
        return NUMBER.matcher(label).matches()
                && (label.length() < 2
                        || label.charAt(0) != '0'
                        || isHex(label)
                        || label.chars().allMatch(c -> c < '8'));
    }

    private static BigInteger number(String label) {
        if (isHex(label)) {
            return label.length() == 2 ? BigInteger.ZERO : new BigInteger(label.substring(2), 16);
        }
        return new BigInteger(label, label.length() > 1 && label.charAt(0) == '0' ? 8 : 10);
    }

    private static boolean isHex(String label) {
        return label.toLowerCase(Locale.ROOT).startsWith("0x");
    }
}
