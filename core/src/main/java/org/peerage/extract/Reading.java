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
    public Reading {
        claims = List.copyOf(claims);
    }
}
