package org.peerage.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.peerage.ledger.ArticleHistory;
import org.peerage.ledger.ArticleVersion;
import org.peerage.ledger.ContentKey;
import org.peerage.ledger.KnownArticle;
import org.peerage.ledger.Ledger;
import org.peerage.page.ArticlePage;
import org.peerage.page.Page;
import org.peerage.page.Versions;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class ArticleController {
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");

    private final Ledger ledger;
    private final Excerpts excerpts;
    private final WebSettings settings;

    ArticleController(Ledger ledger, Excerpts excerpts, WebSettings settings) {
        this.ledger = ledger;
        this.excerpts = excerpts;
        this.settings = settings;
    }

    @GetMapping("/articles/{key}")
    Page article(@PathVariable String key) {
        ArticleHistory history = Optional.of(key)
                .filter(text -> KEY.matcher(text).matches())
                .flatMap(text -> ledger.library().article(new ContentKey(text)))
                .orElseThrow(() -> new Missing("There is no article with this key"));
        Map<String, Long> bearers = ledger.library().bearers(history.article().key());
        return ArticlePage.of(
                history,
                settings.least(),
                excerpts.of(history),
                versions(history.article()),
                bearers,
                ledger.companies(bearers.values().stream().distinct().toList()));
    }

    private Optional<Versions> versions(KnownArticle article) {
        List<ArticleVersion> all = ledger.frontier().versions(article.number());
        Set<ContentKey> keys = all.stream().map(ArticleVersion::key).collect(Collectors.toSet());
        return Versions.of(all, article.key(), keys.size() > 1 && excerpts.isUser() ? ledger.texts(keys) : Map.of());
    }
}
