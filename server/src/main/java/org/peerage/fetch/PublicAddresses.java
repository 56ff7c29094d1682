package org.peerage.fetch;

import static java.util.Comparator.comparingInt;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.peerage.vocabulary.Table;
import tools.jackson.databind.JsonNode;

/** Which addresses and ports may be asked: the public ones, and what the operator allows beside them. The special ones and why stand in {@code addresses.yaml}. */
public final class PublicAddresses {
    private static final JsonNode TABLE = Table.read(PublicAddresses.class, "addresses.yaml");
    /** Longest prefix first, so that the first that fits says most. */
    private static final List<Special> SPECIAL = TABLE.path("special")
            .valueStream()
            .map(Special::of)
            .sorted(comparingInt((Special special) -> special.range.bits()).reversed())
            .toList();

    private static final int FIRST_PORT = TABLE.path("ports").path("first").asInt();
    private static final Set<Integer> WEB_PORTS = numbers(TABLE.path("ports").path("web"));
    private static final Set<Integer> BAD_PORTS = numbers(TABLE.path("ports").path("bad"));
    private static final int IPV4_BYTES = 4;

    private final List<AddressRange> allowed;
    private final Set<Integer> ports;

    /**
     * Public addresses and these.
     *
     * @param ports that may be asked beside the usual ones
     */
    public PublicAddresses(List<AddressRange> allowed, Set<Integer> ports) {
        this.allowed = List.copyOf(allowed);
        this.ports = Set.copyOf(ports);
    }

    private record Special(AddressRange range, String what, OptionalInt carries) {
        private static Special of(JsonNode row) {
            String rfc = row.has("rfc") ? ", RFC " + row.path("rfc").asString() : "";
            return new Special(
                    AddressRange.of(row.path("range").asString()),
                    row.path("what").asString() + rfc,
                    row.has("carries") ? OptionalInt.of(row.path("carries").asInt() / Byte.SIZE) : OptionalInt.empty());
        }
    }

    /** Why the address may not be asked; empty where it may. */
    public Optional<String> against(InetAddress given) {
        if (isAllowed(given)) {
            return Optional.empty();
        }
        InetAddress address = AddressRange.plain(given);
        return SPECIAL.stream()
                .filter(special -> special.range.contains(address))
                .findFirst()
                .flatMap(special -> special.carries.isPresent()
                        ? against(carried(address, special.carries.getAsInt()))
                        : Optional.of(address.getHostAddress() + " is no public address (" + special.what
                                + "); an operator who wants it asked allows its range"));
    }

    /** Whether it is one of those that the operator allows beside the public ones. */
    boolean isAllowed(InetAddress address) {
        return allowed.stream().anyMatch(range -> range.contains(address));
    }

    /** Why the port may not be asked; empty where it may. */
    public Optional<String> against(int port) {
        boolean usual = WEB_PORTS.contains(port) || port >= FIRST_PORT && !BAD_PORTS.contains(port);
        return usual || ports.contains(port)
                ? Optional.empty()
                : Optional.of("port " + port + " is none of the web; an operator who wants it asked allows it");
    }

    private static InetAddress carried(InetAddress address, int from) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(address.getAddress(), from, from + IPV4_BYTES));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<Integer> numbers(JsonNode array) {
        Set<Integer> numbers = new HashSet<>();
        array.forEach(number -> numbers.add(number.asInt()));
        return Set.copyOf(numbers);
    }
}
