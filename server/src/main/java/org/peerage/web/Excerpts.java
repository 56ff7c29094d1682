package org.peerage.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.peerage.article.Span;
import org.peerage.ledger.ArticleHistory;
import org.peerage.ledger.ContentKey;
import org.peerage.ledger.Ledger;
import org.peerage.page.ArticlePage;
import org.peerage.page.Excerpt;

/** What of articles' texts whoever asks may see: a user all of them, a visitor some sentences of each. */
final class Excerpts {
    private final Ledger ledger;
    private final Frames frames;
    private final WebSettings settings;

    Excerpts(Ledger ledger, Frames frames, WebSettings settings) {
        this.ledger = ledger;
        this.frames = frames;
        this.settings = settings;
    }

    Excerpt of(ArticleHistory history) {
        return isUser() ? Excerpt.WHOLE : excerpt(spans(history));
    }

    /** Of several articles, by their keys. */
    Map<ContentKey, Excerpt> of(Collection<ContentKey> articles) {
        Map<ContentKey, List<Span>> evidence =
                isUser() ? Map.of() : ledger.library().evidence(articles, settings.least());
        return articles.stream()
                .distinct()
                .collect(Collectors.toMap(
                        key -> key, key -> isUser() ? Excerpt.WHOLE : excerpt(evidence.getOrDefault(key, List.of()))));
    }

    private Excerpt excerpt(List<Span> evidence) {
        return Excerpt.of(evidence, settings.excerpt());
    }

    private List<Span> spans(ArticleHistory history) {
        return ArticlePage.shown(history, settings.least()).stream()
                .map(read -> read.claim().evidence().span())
                .toList();
    }

    /** Whether whoever asks may see whole texts, and so what stands around a sentence. */
    boolean isUser() {
        return frames.current().user().isPresent();
    }
}
