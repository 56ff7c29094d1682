package org.peerage.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.peerage.article.Article;
import org.peerage.claim.Claim;
import org.peerage.claim.Filler;
import org.peerage.claim.JsonLine;
import org.peerage.claim.Stance;
import org.peerage.claim.When;
import org.peerage.profile.Filed;
import org.peerage.vocabulary.FillerType;
import org.peerage.vocabulary.Role;

/**
 * Claims as entities of FollowTheMoney, the model of investigative databases (followthemoney.tech): one a line, each with {@code id, schema, properties}.
 *
 * <p>Articles, companies and people come once, before what links them. A link ({@code Ownership}, {@code Directorship}, {@code Employment}, {@code Succession},
 * {@code UnknownLink}) or a meeting ({@code Event}) is one asserted claim, with its sentence as {@code summary}, the speaker in {@code description}, the article's
 * address and publisher, and the claim's id as {@code recordId}. What is denied or not yet done links nobody.
 */
final class Ftm {
    /** Posts that direct a company; others are employment. */
    private static final Pattern DIRECTS = Pattern.compile(
            "\\b(chair(man|woman|person)?|director|board|chief|president|officer|c[efot]o|managing|governor|secretary|treasurer)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Set<String> POSTS = Set.of("appointed", "holds", "leaving", "left");

    /** Kinds of which asserted claims at some stages link two parties, in no way that FollowTheMoney has a schema of its own for. */
    private static final Map<String, Link> LINKS = Map.of(
            "alliance", new Link("partner", "partner", Set.of("agreed", "approved", "completed")),
            "supply", new Link("supplier", "customer", Set.of("agreed", "approved", "completed")),
            "licence", new Link("licensor", "licensee", Set.of("agreed", "approved", "completed")),
            "funding", new Link("investor", "recipient", Set.of("completed")),
            "loan", new Link("lender", "borrower", Set.of("completed")),
            "founding", new Link("founder", "company", Set.of("done")),
            "rivalry", new Link("company", "rival", Set.of("current")));

    private final Seen seen = new Seen();

    private record Link(String subject, String object, Set<String> stages) {}

    private record Entity(String id, String schema, Map<String, List<String>> properties) {
        private Entity(String id, String schema) {
            this(id, schema, new LinkedHashMap<>());
        }

        private Entity with(String property, String value) {
            if (!value.isBlank()) {
                properties.computeIfAbsent(property, _ -> new ArrayList<>()).add(value);
            }
            return this;
        }

        private Entity with(String property, Optional<String> value) {
            return value.map(known -> with(property, known)).orElse(this);
        }

        /** A party comes again by another name. */
        private String key() {
            return Ids.of(id, String.join("\n", properties.getOrDefault("name", List.of())));
        }

        private String line() {
            return JsonLine.of(json -> {
                json.writeStartObject();
                json.writeStringProperty("id", id);
                json.writeStringProperty("schema", schema);
                Json.object(
                        json,
                        "properties",
                        () -> properties.forEach((property, values) ->
                                Json.list(json, property, () -> values.forEach(json::writeString))));
                json.writeEndObject();
            });
        }
    }

    /** The entities of a claim that were not written before. */
    Stream<String> of(Cited cited) {
        List<Entity> links = links(cited);
        List<Party> parties = parties(cited);
        if (parties.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(Stream.of(article(cited)), parties.stream().map(party -> party(cited, party)), links.stream())
                .flatMap(all -> all)
                .filter(entity -> seen.first(entity.key()))
                .map(Entity::line);
    }

    private static List<Party> parties(Cited cited) {
        return cited.claim().kind().roles().stream()
                .filter(role -> role.types().contains(FillerType.COMPANY)
                        || role.types().contains(FillerType.PERSON))
                .map(Role::name)
                .flatMap(role -> Party.of(cited, role).stream())
                .distinct()
                .toList();
    }

    private static List<Entity> links(Cited cited) {
        Claim claim = cited.claim();
        if (claim.stance() != Stance.ASSERTS) {
            return List.of();
        }
        Stream<Entity> owning = Owning.of(cited).stream().map(owned -> ownership(cited, owned));
        Stream<Entity> others = switch (claim.kind().name()) {
            case "post" -> posts(cited);
            case "merger" -> succession(cited);
            case "meeting" -> meeting(cited);
            default ->
                Optional.ofNullable(LINKS.get(claim.kind().name())).stream()
                        .filter(link -> link.stages.contains(claim.stage()))
                        .flatMap(link -> links(cited, link));
        };
        return Stream.concat(owning, others).toList();
    }

    private static Entity ownership(Cited cited, Owning owning) {
        return cite(cited, "Ownership", owning.owner(), owning.owned())
                .with("owner", owning.owner().id())
                .with("asset", owning.owned().id())
                .with("percentage", owning.share().map(share -> share.toPlainString()))
                .with("ownershipType", owning.means().words())
                .with("startDate", owning.from().map(LocalDate::toString))
                .with("endDate", owning.to().map(LocalDate::toString))
                .with("status", cited.claim().stage());
    }

    private static Stream<Entity> posts(Cited cited) {
        String title = cited.claim().fillers("title").stream()
                .map(Filler::name)
                .findFirst()
                .orElse("");
        boolean directs = DIRECTS.matcher(title).find();
        String stage = cited.claim().stage();
        if (!POSTS.contains(stage)) {
            return Stream.empty();
        }
        Optional<When.Interval> when = cited.claim().when().flatMap(When::interval);
        return Party.of(cited, "company").stream()
                .flatMap(company -> Party.of(cited, "person").stream()
                        .map(person -> cite(cited, directs ? "Directorship" : "Employment", person, company)
                                .with(directs ? "director" : "employee", person.id())
                                .with(directs ? "organization" : "employer", company.id())
                                .with("role", title)
                                .with("status", stage)
                                .with(
                                        "startDate",
                                        stage.equals("appointed")
                                                ? when.map(days -> days.from().toString())
                                                : Optional.empty())
                                .with(
                                        "endDate",
                                        stage.equals("left")
                                                ? when.map(days -> days.to().toString())
                                                : Optional.empty())));
    }

    private static Stream<Entity> succession(Cited cited) {
        return cited.claim().stage().equals("completed")
                ? Party.of(cited, "party").stream()
                        .flatMap(before -> Party.of(cited, "result").stream()
                                .filter(after -> !after.id().equals(before.id()))
                                .map(after -> cite(cited, "Succession", before, after)
                                        .with("predecessor", before.id())
                                        .with("successor", after.id())))
                : Stream.empty();
    }

    private static Stream<Entity> meeting(Cited cited) {
        List<Party> met = Party.of(cited, "party");
        if (met.size() < 2 || !cited.claim().stage().equals("done")) {
            return Stream.empty();
        }
        Entity event = cite(cited, "Event", met.getFirst(), met.getLast())
                .with(
                        "name",
                        "Meeting: "
                                + String.join(
                                        ", ", met.stream().map(Party::name).toList()));
        met.forEach(party -> event.with("involved", party.id()));
        return Stream.of(event);
    }

    private static Stream<Entity> links(Cited cited, Link link) {
        List<Party> subjects = Party.of(cited, link.subject);
        List<Party> objects = Party.of(cited, link.object);
        boolean same = link.subject.equals(link.object);
        return subjects.stream()
                .flatMap(subject -> objects.stream()
                        .filter(object -> same
                                ? objects.indexOf(object) > subjects.indexOf(subject)
                                : !object.id().equals(subject.id()))
                        .map(object -> cite(cited, "UnknownLink", subject, object)
                                .with("subject", subject.id())
                                .with("object", object.id())
                                .with("role", cited.claim().kind().name().replace('_', ' '))
                                .with("status", cited.claim().stage())));
    }

    /** What a claim says of two, with where it says so. */
    private static Entity cite(Cited cited, String schema, Party one, Party other) {
        Claim claim = cited.claim();
        return new Entity(Ids.of(schema, claim.id(), one.id(), other.id()), schema)
                .with("recordId", claim.id())
                .with("summary", claim.evidence().text())
                .with("description", claim.speaker().map(speaker -> "says " + speaker.name()))
                .with("sourceUrl", Addresses.ofWeb(cited.article().url()))
                .with("publisher", cited.article().publisher())
                .with("date", cited.article().published().map(LocalDate::toString));
    }

    private static Entity article(Cited cited) {
        Article article = cited.article();
        return new Entity(articleId(cited), "Article")
                .with("title", article.title())
                .with("fileName", article.document())
                .with("author", article.author())
                .with("publisher", article.publisher())
                .with("publishedAt", article.published().map(LocalDate::toString))
                .with("language", language(article.language()))
                .with("sourceUrl", Addresses.ofWeb(article.url()))
                .with(
                        "retrievedAt",
                        cited.filed().map(filed -> filed.retrieved().toString()));
    }

    private static Entity party(Cited cited, Party party) {
        return new Entity(
                        party.id(),
                        switch (party.type()) {
                            case COMPANY -> "Company";
                            case PERSON -> "Person";
                            case EITHER -> "LegalEntity";
                        })
                .with("name", party.name())
                .with("proof", articleId(cited));
    }

    private static String articleId(Cited cited) {
        return Ids.of(
                "article", cited.filed().map(Filed::key).orElse(cited.article().document()));
    }

    /** With three letters, ISO 639-2. */
    private static Optional<String> language(String two) {
        try {
            return two.equals("und")
                    ? Optional.empty()
                    : Optional.of(Locale.of(two).getISO3Language());
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }
}
