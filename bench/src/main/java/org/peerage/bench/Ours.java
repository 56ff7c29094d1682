package org.peerage.bench;

import org.peerage.article.Article;
import org.peerage.extract.Reader;

/** Peerage's reader: mentions, entities and claims, which is more than CoreNLP is asked for. */
final class Ours implements Contender {
    private final Reader reader = Reader.load();

    @Override
    public int read(Article article) {
        return reader.read(article).claims().size();
    }
}
