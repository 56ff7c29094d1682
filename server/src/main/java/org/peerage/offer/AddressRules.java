package org.peerage.offer;

import crawlercommons.domains.EffectiveTldFinder;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which addresses are business addresses.
 *
 * @param allowed domains that are, whatever the other lists say
 * @param free domains at which anybody gets an address
 * @param disposable domains of addresses to be thrown away
 */
public record AddressRules(Predicate<String> allowed, DomainList free, DomainList disposable, MailHosts hosts) {
    /** The same, with further domains that are business addresses. */
    public AddressRules allowing(Predicate<String> further) {
        return new AddressRules(allowed.or(further), free, disposable, hosts);
    }

    /** What speaks against an address. */
    public Optional<Objection> objection(Address address) {
        String domain = address.domain();
        if (allowed.test(domain)) {
            return Optional.empty();
        } else if (registered(domain).isEmpty()) {
            return Optional.of(Objection.SUFFIX);
        } else if (disposable.has(domain)) {
            return Optional.of(Objection.DISPOSABLE);
        } else if (free.has(domain)) {
            return Optional.of(Objection.PRIVATE);
        }
        return hosts.of(domain) == MailHosts.Answer.TAKES_NONE ? Optional.of(Objection.NO_MAIL) : Optional.empty();
    }

    /** The part of a domain that somebody registered, by the public suffix list; empty where there is none. */
    static Optional<String> registered(String domain) {
        return Optional.ofNullable(EffectiveTldFinder.getAssignedDomain(domain, true, true));
    }
}
