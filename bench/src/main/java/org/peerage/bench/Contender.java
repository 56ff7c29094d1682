package org.peerage.bench;

import org.peerage.article.Article;

/** What is measured: something that reads articles, from several threads at once. */
interface Contender {
    /** Reads one article, and says how much it found: claims, or chains of coreference. */
    int read(Article article);
}
