package org.peerage.page;

import java.util.Locale;
import java.util.Optional;
import org.peerage.extract.Reader;
import org.peerage.ledger.KnownArticle;
import org.peerage.render.Plain;
import org.peerage.render.Wording;

/**
 * A way to an article's page.
 *
 * @param title its headline, else what its file is called
 * @param published the day, where it is known
 * @param unread its language, in English, where that is not read
 */
public record ArticleLink(
        String url, String title, Optional<String> publisher, Optional<String> published, Optional<String> unread) {
    /** To an article of the ledger. */
    public static ArticleLink to(KnownArticle known) {
        return new ArticleLink(
                "/articles/" + known.key().hex(),
                title(known),
                known.article().publisher().map(Plain::text),
                known.article().published().map(Wording::day),
                Optional.of(known.article().language())
                        .filter(language -> !Reader.reads(language))
                        .map(language -> Locale.of(language).getDisplayLanguage(Locale.ENGLISH)));
    }

    static String title(KnownArticle known) {
        return Plain.text(known.article()
                .title()
                .filter(title -> !title.isBlank())
                .orElse(known.article().document()));
    }
}
