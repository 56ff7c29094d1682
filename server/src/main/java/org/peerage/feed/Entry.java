package org.peerage.feed;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.peerage.article.Article;
import org.peerage.source.Intake;
import org.peerage.source.Source;

/** One entry of a list in XML, of whichever kind: the names that the kinds use do not contradict each other. */
final class Entry {
    private static final List<String> PUBLISHED = List.of(
            "published", "pubdate", "issued", "dc:date", "news:publication_date", "dcterms:created", "dcterms:issued");
    private static final List<String> MODIFIED =
            List.of("updated", "atom:updated", "lastmod", "modified", "dcterms:modified");
    private static final List<String> TITLE = List.of("title", "news:title", "dc:title");
    private static final List<String> SUMMARY = List.of("summary", "description", "tagline", "dc:description");
    private static final List<String> BODY = List.of("content:encoded", "content", "xhtml:body", "body");
    private static final List<String> LINK = List.of("link", "atom:link");
    private static final Set<String> NEXT = Set.of("next", "next-archive", "prev-archive");

    private final Element element;
    private final String where;
    private final Optional<URI> base;
    private final String prefix;

    Entry(Element element, String where, Optional<URI> base) {
        this.element = element;
        this.where = where;
        this.base = base;
        prefix = element.normalName()
                .substring(0, element.normalName().length() - local(element).length());
    }

    /** The name without prefix, in lower case. */
    static String local(Element element) {
        String name = element.normalName().toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf(':') + 1);
    }

    /** The item that the entry is; empty where it has no address and no text. */
    Optional<Item> item() {
        if (local(element).equals("sitemap")) {
            return first(List.of("loc")).flatMap(this::address).map(url -> new Item.Nested(url, moment(MODIFIED)));
        }
        Optional<String> whole = body().flatMap(body -> Prose.whole(where, body));
        Optional<Item> link =
                url().map(url -> new Item.Link(url, moment(PUBLISHED), moment(MODIFIED), title(), summary(), whole));
        return link.or(() -> whole.flatMap(this::article));
    }

    /** The next page, where the element is a link to it (RFC 5005). */
    Optional<Item> next() {
        boolean next = Stream.of(element.attr("rel").toLowerCase(Locale.ROOT).split("\\s+"))
                .anyMatch(NEXT::contains);
        return next
                ? Addresses.of(base(element), element.attr("href")).map(url -> new Item.Nested(url, Optional.empty()))
                : Optional.empty();
    }

    private Optional<Item> article(String text) {
        Intake intake = Source.fair(
                new Article(
                        where,
                        Optional.empty(),
                        Optional.empty(),
                        title(),
                        said(List.of("author", "dc:creator"), Prose::line),
                        said(PUBLISHED, Moments::day),
                        "und",
                        text),
                where);
        return switch (intake) {
            case Intake.Read read ->
                Optional.of(new Item.Whole(
                        read.article(),
                        read.dated(),
                        Optional.empty(),
                        first(List.of("guid", "id")).map(Entry::text)));
            case Intake.Unreadable none -> Optional.empty();
        };
    }

    private Optional<URI> url() {
        Stream<Optional<URI>> said = Stream.of(
                first(List.of("feedburner:origlink", "loc")).flatMap(this::address),
                href(link -> link.attr("type").toLowerCase(Locale.ROOT).contains("html")),
                href(link -> true),
                children(LINK).filter(link -> !link.hasAttr("href")).findFirst().flatMap(this::address),
                first(List.of("guid"))
                        .filter(guid -> !guid.attr("isPermaLink").equalsIgnoreCase("false"))
                        .flatMap(this::address),
                first(List.of("content"))
                        .filter(content -> content.hasAttr("src"))
                        .flatMap(content -> Addresses.of(base(content), content.attr("src"))),
                Addresses.of(base, element.attr("rdf:about")),
                first(List.of("id")).flatMap(id -> Addresses.of(Optional.empty(), text(id))));
        return said.flatMap(Optional::stream).findFirst();
    }

    /** The address of the first link to the article itself, as Atom writes them. */
    private Optional<URI> href(Predicate<Element> kind) {
        return children(LINK)
                .filter(link -> link.hasAttr("href"))
                .filter(link -> link.attr("rel").isBlank() || link.attr("rel").equalsIgnoreCase("alternate"))
                .filter(kind)
                .flatMap(link -> Addresses.of(base(link), link.attr("href")).stream())
                .findFirst();
    }

    private Optional<URI> address(Element holder) {
        return Addresses.of(base(holder), holder.ownText());
    }

    private Optional<String> title() {
        return first(TITLE).flatMap(title -> Prose.line(markup(title)));
    }

    private Optional<String> summary() {
        return first(SUMMARY).map(Entry::markup).or(this::body).flatMap(Prose::summary);
    }

    private Optional<String> body() {
        return first(BODY).map(Entry::markup).filter(body -> !body.isBlank());
    }

    private Optional<Instant> moment(List<String> names) {
        return said(names, Moments::of);
    }

    private <T> Optional<T> said(List<String> names, Function<String, Optional<T>> reading) {
        return children(names)
                .flatMap(holder -> reading.apply(holder.text()).stream())
                .findFirst();
    }

    private Optional<Element> first(List<String> names) {
        return children(names)
                .filter(child -> !child.text().isBlank() || child.hasAttr("src"))
                .findFirst();
    }

    private Stream<Element> children(List<String> names) {
        return names.stream().flatMap(this::all);
    }

    /** The children of this name, which the entry's own prefix may stand before; news of a sitemap stand one level deeper. */
    private Stream<Element> all(String name) {
        Stream<Element> held = element.children().stream();
        Stream<Element> news = element.children().stream()
                .filter(child -> child.normalName().equals("news:news"))
                .flatMap(child -> child.children().stream());
        return Stream.concat(held, news).filter(child -> {
            String called = child.normalName().toLowerCase(Locale.ROOT);
            return called.equals(name) || called.equals(prefix + name);
        });
    }

    /** What it holds as markup: its elements as they are, or the markup that its text is. */
    private static String markup(Element holder) {
        return holder.children().isEmpty() ? holder.wholeText() : holder.html();
    }

    private static String text(Element holder) {
        return holder.text().strip();
    }

    /** What relative addresses in it stand beside: xml:base around it, from the root inwards. */
    private Optional<URI> base(Element holder) {
        Optional<URI> outer =
                Optional.ofNullable(holder.parent()).flatMap(this::base).or(() -> base);
        return holder.hasAttr("xml:base")
                ? Addresses.of(outer, holder.attr("xml:base")).or(() -> outer)
                : outer;
    }
}
