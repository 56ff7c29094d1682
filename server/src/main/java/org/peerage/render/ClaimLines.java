package org.peerage.render;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.peerage.article.Article;
import org.peerage.claim.Claim;
import org.peerage.claim.ClaimJson;

/** One claim a line, for programs: the form of {@link ClaimJson}. */
public record ClaimLines() implements ClaimView {
    @Override
    public String head() {
        return "";
    }

    @Override
    public String article(int number, Article article, List<Claim> claims) {
        return claims.stream().map(claim -> ClaimJson.write(claim) + "\n").collect(joining());
    }

    @Override
    public String foot() {
        return "";
    }
}
