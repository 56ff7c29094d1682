package org.peerage.render;

import java.util.List;
import org.peerage.article.Article;
import org.peerage.claim.Claim;

/** A view of articles with their claims, made piece by piece so that it can be printed while reading goes on. Thread-safe. */
public sealed interface ClaimView permits ClaimLines, ClaimText, ClaimPage {
    /** What stands before the first article. */
    String head();

    /**
     * One article.
     *
     * @param number of the article in the view, from 1
     * @param claims made by this article, their offsets into its text
     */
    String article(int number, Article article, List<Claim> claims);

    /** What stands after the last article. */
    String foot();
}
