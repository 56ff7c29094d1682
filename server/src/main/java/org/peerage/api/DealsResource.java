package org.peerage.api;

import java.util.List;
import org.peerage.profile.Deals;

/** Deals of all companies, and the sentences that they rest on. */
public record DealsResource(List<LineResource> deals, List<SentenceResource> sentences) {
    public static DealsResource of(Deals deals) {
        return new DealsResource(
                LineResource.of(deals.lines()), SentenceResource.of(deals.told().toList()));
    }
}
