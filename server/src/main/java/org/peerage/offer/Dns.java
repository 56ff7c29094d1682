package org.peerage.offer;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.xbill.DNS.Cache;
import org.xbill.DNS.DClass;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.Lookup;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/**
 * Asks DNS: a domain takes mail where it has mail exchangers (MX), else where it has an address (RFC 5321, 5.1); a single "." as its exchanger says that it takes
 * none (RFC 7505).
 */
public final class Dns implements MailHosts {
    private static final int MOST_KEPT = 10_000;

    private final Resolver resolver;
    private final Cache cache = new Cache(DClass.IN);

    private Dns(Resolver resolver, Duration limit) {
        this.resolver = resolver;
        resolver.setTimeout(limit);
        cache.setMaxEntries(MOST_KEPT);
    }

    /**
     * As this machine looks names up.
     *
     * @param limit how long an answer may take
     */
    public static Dns ofThisMachine(Duration limit) {
        return new Dns(new ExtendedResolver(), limit);
    }

    /** At one server. */
    public static Dns at(InetSocketAddress server, Duration limit) {
        var resolver = new SimpleResolver(server);
        return new Dns(resolver, limit);
    }

    @Override
    public Answer of(String domain) {
        Found exchangers = look(domain, Type.MX);
        if (exchangers.result == Lookup.SUCCESSFUL) {
            return exchangers.records.stream().anyMatch(Dns::isNone) ? Answer.TAKES_NONE : Answer.TAKES_MAIL;
        }
        return switch (exchangers.result) {
            case Lookup.HOST_NOT_FOUND -> Answer.TAKES_NONE;
            case Lookup.TYPE_NOT_FOUND -> hasAddress(domain);
            default -> Answer.UNKNOWN;
        };
    }

    private Answer hasAddress(String domain) {
        List<Integer> results = List.of(look(domain, Type.A).result, look(domain, Type.AAAA).result);
        if (results.contains(Lookup.SUCCESSFUL)) {
            return Answer.TAKES_MAIL;
        }
        return results.contains(Lookup.TRY_AGAIN) || results.contains(Lookup.UNRECOVERABLE)
                ? Answer.UNKNOWN
                : Answer.TAKES_NONE;
    }

    private static boolean isNone(Record exchanger) {
        return exchanger instanceof MXRecord mx && mx.getTarget().equals(Name.root);
    }

    private record Found(int result, List<Record> records) {}

    private Found look(String domain, int type) {
        try {
            var lookup = new Lookup(Name.fromString(domain, Name.root), type);
            lookup.setResolver(resolver);
            lookup.setCache(cache);
            Record[] records = lookup.run();
            return new Found(lookup.getResult(), records == null ? List.of() : List.of(records));
        } catch (TextParseException e) {
            return new Found(Lookup.HOST_NOT_FOUND, List.of());
        }
    }
}
