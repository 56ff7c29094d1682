package org.peerage.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerage.article.Span;
import org.peerage.ledger.ArticleHistory;
import org.peerage.ledger.ContentKey;
import org.peerage.ledger.Ledger;
import org.peerage.page.ArticlePage;
import org.peerage.page.Excerpt;
import org.peerage.page.Quotable;
import org.peerage.profile.Testimony;

/** What of articles' texts whoever asks may see: a user all of them, a visitor some sentences of each. */
final class Excerpts {
    private final Ledger ledger;
    private final Frames frames;
    private final WebSettings settings;
    private final Licences licences;

    Excerpts(Ledger ledger, Frames frames, WebSettings settings, Licences licences) {
        this.ledger = ledger;
        this.frames = frames;
        this.settings = settings;
        this.licences = licences;
    }

    Excerpt of(ArticleHistory history) {
        return isUser()
                ? Excerpt.WHOLE
                : Excerpt.of(
                        spans(history),
                        licences.excerpt(history.article().article().publisher()));
    }

    /** Of several articles, by their keys. */
    Map<ContentKey, Excerpt> of(Collection<ContentKey> articles) {
        Map<ContentKey, List<Span>> evidence =
                isUser() ? Map.of() : ledger.library().evidence(articles, settings.least());
        Map<ContentKey, Integer> most = isUser() ? Map.of() : most(articles);
        return articles.stream()
                .distinct()
                .collect(Collectors.toMap(
                        key -> key,
                        key -> isUser()
                                ? Excerpt.WHOLE
                                : Excerpt.of(
                                        evidence.getOrDefault(key, List.of()),
                                        most.getOrDefault(key, settings.excerpt()))));
    }

    /** How much of each may be seen, of those whose source has a limit of its own. */
    private Map<ContentKey, Integer> most(Collection<ContentKey> articles) {
        return licences.isNone()
                ? Map.of()
                : ledger.library().publishers(articles).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> licences.excerpt(Optional.of(entry.getValue()))));
    }

    /** What of these testimonies whoever asks may read. */
    Quotable quotable(Stream<Testimony> testimonies) {
        return quotable(isUser(), testimonies);
    }

    /**
     * What of these testimonies somebody may read.
     *
     * @param whole whether that is who may see whole texts
     */
    Quotable quotable(boolean whole, Stream<Testimony> testimonies) {
        if (whole) {
            return Quotable.ALL;
        }
        Set<ContentKey> articles = testimonies
                .flatMap(testimony -> testimony.filed().stream())
                .map(filed -> new ContentKey(filed.key()))
                .collect(Collectors.toSet());
        Map<String, Excerpt> excerpts = new HashMap<>();
        Map<ContentKey, Integer> most = most(articles);
        ledger.library()
                .evidence(articles, settings.least())
                .forEach((key, evidence) ->
                        excerpts.put(key.hex(), Excerpt.of(evidence, most.getOrDefault(key, settings.excerpt()))));
        return new Quotable(false, excerpts);
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
