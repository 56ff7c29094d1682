package org.peerage.extract;

import java.util.List;
import org.peerage.claim.Claim;
import org.peerage.text.Text;

/**
 * What was read out of an article.
 *
 * @param text who and what it names
 * @param claims what it says about companies, in the order of their evidence
 */
public record Reading(Text text, List<Claim> claims) {
    /** The confidence of what is likelier right than wrong: people are shown no less, unless they ask for it. */
    public static final double LIKELY = 0.5;

    public Reading {
        claims = List.copyOf(claims);
    }

    /** The claims of at least this confidence, 0..1. */
    public List<Claim> claims(double least) {
        return claims.stream().filter(claim -> claim.confidence() >= least).toList();
    }
}
