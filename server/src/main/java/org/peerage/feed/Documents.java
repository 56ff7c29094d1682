package org.peerage.feed;

import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.peerage.article.Article;
import org.peerage.source.Intake;
import org.peerage.source.Source;

/** What {@link Source} reads: pages, text, JSON. An article that does not say its address has the base. */
final class Documents implements Way {
    @Override
    public String name() {
        return "page";
    }

    @Override
    public boolean recognises(String head) {
        return true;
    }

    @Override
    public Stream<Item> items(String name, Optional<URI> base, InputStream in) {
        // Source has its own limits
        return Flow.of(
                name,
                in,
                Flow.ENDLESS,
                content -> Flow.Cursor.of(new Source()
                        .read(name, content.strict())
                        .flatMap(intake -> item(intake, base, content).stream())));
    }

    private static Optional<Item> item(Intake intake, Optional<URI> base, Content content) {
        return switch (intake) {
            case Intake.Read read ->
                Optional.of(Item.Whole.of(new Intake.Read(at(read.article(), base), read.dated())));
            // said at the end
            case Intake.Unreadable why when content.failure().isPresent() -> Optional.empty();
            case Intake.Unreadable why -> Optional.of(new Item.Unreadable(why));
        };
    }

    private static Article at(Article article, Optional<URI> base) {
        return new Article(
                article.document(),
                article.url().or(() -> base.map(URI::toString)),
                article.publisher(),
                article.title(),
                article.author(),
                article.published(),
                article.language(),
                article.text());
    }
}
