package org.peerage.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.peerage.article.Article;
import org.peerage.claim.JsonLine;
import org.peerage.claim.Stance;
import org.peerage.claim.When;
import org.peerage.profile.Fact;
import org.peerage.profile.Line;
import org.peerage.profile.Section;
import org.peerage.profile.Sentence;
import org.peerage.profile.Step;
import org.peerage.profile.Term;
import tools.jackson.core.JsonGenerator;

/**
 * Companies as JSON-LD in the words of schema.org: who they are, whom they belong to, who works there, and the articles that say so. Facts and links, no sentences: it
 * stands in pages that anybody may read.
 *
 * <p>Only what is asserted is said, and of facts the headline; doubt and what contradicts it have no words in schema.org, and stay in the profile.
 */
public final class JsonLd {
    /** Of each kind of thing. */
    private static final int MOST = 50;

    private static final int MOST_ARTICLES = 20;

    private static final Set<String> IN_POST = Set.of("appointed", "holds", "leaving", "left");
    private static final Set<String> OFFERED = Set.of("launched", "offered");
    private static final Set<String> PRESENT = Set.of("entered", "present");
    private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

    private final JsonGenerator json;
    private final Subject company;

    private JsonLd(JsonGenerator json, Subject company) {
        this.json = json;
        this.company = company;
    }

    static void write(List<Subject> companies, OutputStream out) {
        String text = companies.size() == 1
                ? of(companies.getFirst())
                : harmless(JsonLine.of(json -> {
                    json.writeStartObject();
                    json.writeStringProperty("@context", "https://schema.org");
                    Json.list(
                            json,
                            "@graph",
                            () -> companies.forEach(company -> {
                                json.writeStartObject();
                                new JsonLd(json, company).organization();
                                json.writeEndObject();
                            }));
                    json.writeEndObject();
                }));
        try (out) {
            out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One company, on one line that may stand in a page as it is. */
    public static String of(Subject company) {
        return harmless(JsonLine.of(json -> {
            json.writeStartObject();
            json.writeStringProperty("@context", "https://schema.org");
            new JsonLd(json, company).organization();
            json.writeEndObject();
        }));
    }

    /** Nothing in it ends a script or begins a comment of a page. */
    private static String harmless(String line) {
        return line.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }

    private void organization() {
        var profile = company.profile();
        json.writeStringProperty("@type", "Organization");
        Json.put(json, "@id", company.number().map(JsonLd::id));
        json.writeStringProperty("name", profile.name());
        if (!profile.alsoNamed().isEmpty()) {
            Json.list(json, "alternateName", () -> profile.alsoNamed().forEach(json::writeString));
        }
        answer("founded").ifPresent(this::founding);
        answer("head office")
                .flatMap(line -> line.term("place"))
                .ifPresent(place -> Json.object(json, "location", () -> named("Place", place)));
        answer("parent")
                .flatMap(line -> line.term("parent"))
                .ifPresent(parent -> Json.object(json, "parentOrganization", () -> named("Organization", parent)));
        answer("employees")
                .flatMap(line -> line.term("count"))
                .flatMap(count -> count.headline().amount())
                .ifPresent(amount -> Json.object(json, "numberOfEmployees", () -> {
                    json.writeStringProperty("@type", "QuantitativeValue");
                    json.writeName("value");
                    json.writeNumber(amount.value().toPlainString());
                }));
        list(
                "subOrganization",
                lines(Section.HOLDINGS, "parent", Set.of("current")),
                line -> line.term("child").ifPresent(child -> named("Organization", child)));
        list(
                "employee",
                lines(Section.PEOPLE, "post", IN_POST)
                        .filter(line -> line.term("person").isPresent()),
                this::post);
        list("makesOffer", lines(Section.PRODUCTS, "product", OFFERED), line -> {
            json.writeStringProperty("@type", "Offer");
            line.term("product")
                    .ifPresent(product -> Json.object(json, "itemOffered", () -> named("Product", product)));
        });
        list(
                "areaServed",
                lines(Section.MARKETS, "market", PRESENT),
                line -> line.term("place").ifPresent(place -> named("Place", place)));
        list("subjectOf", articles(), this::article);
    }

    private void founding(Line line) {
        Json.put(
                json,
                "foundingDate",
                line.term("date")
                        .map(date -> date.headline().text())
                        .filter(text -> DATE.matcher(text).matches()));
        line.term("place").ifPresent(place -> Json.object(json, "foundingLocation", () -> named("Place", place)));
        line.term("founder")
                .ifPresent(founders -> Json.list(
                        json,
                        "founder",
                        () -> founders.values().forEach(founder -> {
                            json.writeStartObject();
                            named("Person", founder.text());
                            json.writeEndObject();
                        })));
    }

    /** A post, with when it was taken and left where an article says so. */
    private void post(Line line) {
        json.writeStringProperty("@type", "OrganizationRole");
        line.term("person").ifPresent(person -> Json.object(json, "employee", () -> named("Person", person)));
        Json.put(
                json,
                "roleName",
                line.term("title").map(title -> title.headline().text()));
        Json.put(json, "startDate", happened(line, "appointed", When.Interval::from));
        Json.put(json, "endDate", happened(line, "left", When.Interval::to));
    }

    private static Optional<String> happened(
            Line line, String stage, java.util.function.Function<When.Interval, LocalDate> day) {
        return line.steps().stream()
                .filter(step -> step.stage().equals(stage) && step.stance() == Stance.ASSERTS)
                .map(Step::testimonies)
                .flatMap(List::stream)
                .flatMap(testimony -> testimony.happened().flatMap(When::interval).stream())
                .map(day)
                .min(Comparator.naturalOrder())
                .map(LocalDate::toString);
    }

    private void named(String type, Term term) {
        named(type, term.headline().text());
    }

    private void named(String type, String name) {
        json.writeStringProperty("@type", type);
        if (type.equals("Organization")) {
            Json.put(
                    json,
                    "@id",
                    Optional.ofNullable(company.companies().get(name)).map(JsonLd::id));
        }
        json.writeStringProperty("name", name);
    }

    private void article(Article article) {
        json.writeStringProperty("@type", "NewsArticle");
        Json.put(json, "headline", article.title());
        Json.put(json, "url", Addresses.ofWeb(article.url()));
        Json.put(json, "datePublished", article.published().map(LocalDate::toString));
        article.publisher()
                .ifPresent(publisher -> Json.object(json, "publisher", () -> {
                    json.writeStringProperty("@type", "Organization");
                    json.writeStringProperty("name", publisher);
                }));
    }

    /** The newest of those that are published somewhere. */
    private Stream<Article> articles() {
        return company.profile().sentences().stream()
                .map(Sentence::article)
                .filter(article -> article.url().filter(Addresses::isOfWeb).isPresent())
                .distinct()
                .sorted(Comparator.comparing(
                                (Article article) -> article.published().orElse(LocalDate.MIN))
                        .reversed())
                .limit(MOST_ARTICLES);
    }

    /** The line that answers a fact, where one asserts it. */
    private Optional<Line> answer(String fact) {
        return company.profile().facts().stream()
                .filter(one -> one.name().equals(fact))
                .map(Fact::lines)
                .flatMap(List::stream)
                .findFirst()
                .filter(line -> line.standing().isPresent());
    }

    private Stream<Line> lines(Section section, String kind, Set<String> stages) {
        return company.profile().lines(section).stream()
                .filter(line -> line.kind().name().equals(kind))
                .filter(line -> line.standing().filter(stages::contains).isPresent());
    }

    private <T> void list(String key, Stream<T> things, Consumer<T> content) {
        List<T> some = things.limit(MOST).toList();
        if (!some.isEmpty()) {
            Json.list(
                    json,
                    key,
                    () -> some.forEach(thing -> {
                        json.writeStartObject();
                        content.accept(thing);
                        json.writeEndObject();
                    }));
        }
    }

    private static String id(long number) {
        return "urn:peerage:company:" + number;
    }
}
