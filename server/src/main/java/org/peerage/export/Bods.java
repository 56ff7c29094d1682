package org.peerage.export;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.peerage.article.Article;
import org.peerage.claim.Claim;
import org.peerage.claim.Filler;
import org.peerage.claim.JsonLine;
import org.peerage.profile.Filed;
import tools.jackson.core.JsonGenerator;

/**
 * Claims of ownership as statements of the Beneficial Ownership Data Standard 0.4 (standard.openownership.org), one a line: of the owner, of the owned, and of how
 * one is related to the other; each after those that it refers to.
 *
 * <p>A statement is what one article says: its date is the article's, its source the article and who is cited there, with the sentence. Nobody has declared
 * anything to a register, so interests are never said to be beneficial, and companies have no identifiers.
 */
final class Bods {
    private static final String VERSION = "0.4";

    private final Seen seen = new Seen();

    private interface Details {
        void write(JsonGenerator json);
    }

    /** The statements of a claim; none for most claims, nor for an article without any day. */
    Stream<String> of(Cited cited) {
        return publicationDate(cited).isEmpty() ? Stream.empty() : statements(cited);
    }

    private Stream<String> statements(Cited cited) {
        return Owning.of(cited).stream()
                .flatMap(owning -> Stream.of(
                                party(cited, owning.owner(), owning),
                                party(cited, owning.owned(), owning),
                                relation(cited, owning))
                        .flatMap(Optional::stream));
    }

    private Optional<String> party(Cited cited, Party party, Owning owning) {
        if (!seen.first(party.id())) {
            return Optional.empty();
        }
        boolean person = party.type() == Party.Type.PERSON;
        return Optional.of(statement(
                cited,
                Ids.of("statement", party.id()),
                owning.owned().id(),
                party.id(),
                person ? "person" : "entity",
                json -> {
                    json.writeBooleanProperty("isComponent", false);
                    if (person) {
                        person(party, json);
                    } else {
                        entity(party, json);
                    }
                }));
    }

    private static void person(Party party, JsonGenerator json) {
        json.writeStringProperty("personType", "knownPerson");
        Json.list(json, "names", () -> {
            json.writeStartObject();
            json.writeStringProperty("type", "individual");
            json.writeStringProperty("fullName", party.name());
            json.writeEndObject();
        });
    }

    private static void entity(Party party, JsonGenerator json) {
        boolean company = party.type() == Party.Type.COMPANY;
        Json.object(json, "entityType", () -> {
            json.writeStringProperty("type", company ? "registeredEntity" : "unknownEntity");
            json.writeStringProperty(
                    "details",
                    company
                            ? "A company by the press; no register was asked."
                            : "The article leaves open whether it is a company or a person.");
        });
        json.writeStringProperty("name", party.name());
    }

    private Optional<String> relation(Cited cited, Owning owning) {
        String id = Ids.of(
                "relationship",
                cited.claim().id(),
                owning.owner().id(),
                owning.owned().id());
        return seen.first(id)
                ? Optional.of(statement(
                        cited, Ids.of("statement", id), owning.owned().id(), id, "relationship", json -> {
                            json.writeBooleanProperty("isComponent", false);
                            json.writeStringProperty("subject", owning.owned().id());
                            json.writeStringProperty(
                                    "interestedParty", owning.owner().id());
                            Json.list(json, "interests", () -> interest(owning, json));
                        }))
                : Optional.empty();
    }

    private static void interest(Owning owning, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("type", type(owning));
        json.writeStringProperty("directOrIndirect", "unknown");
        json.writeBooleanProperty("beneficialOwnershipOrControl", false);
        json.writeStringProperty("details", owning.means().words());
        owning.share()
                .ifPresent(share -> Json.object(json, "share", () -> {
                    for (String bound : new String[] {"exact", "minimum", "maximum"}) {
                        json.writeName(bound);
                        json.writeNumber(share);
                    }
                }));
        Json.put(json, "startDate", owning.from().map(LocalDate::toString));
        Json.put(json, "endDate", owning.to().map(LocalDate::toString));
        json.writeEndObject();
    }

    /** What is owned in part are shares; of a parent no more is said than that it owns or controls. */
    private static String type(Owning owning) {
        return owning.means() == Owning.Means.STAKE || owning.share().isPresent()
                ? "shareholding"
                : owning.means() == Owning.Means.PARENT ? "otherInfluenceOrControl" : "unknownInterest";
    }

    private static String statement(Cited cited, String id, String about, String record, String type, Details details) {
        return JsonLine.of(json -> {
            json.writeStartObject();
            json.writeStringProperty("statementId", id);
            json.writeStringProperty("declarationSubject", about);
            Json.put(json, "statementDate", cited.article().published().map(LocalDate::toString));
            json.writeStringProperty("recordId", record);
            json.writeStringProperty("recordType", type);
            json.writeStringProperty("recordStatus", "new");
            Json.object(json, "recordDetails", () -> details.write(json));
            Json.object(json, "publicationDetails", () -> publication(cited, json));
            Json.object(json, "source", () -> source(cited, json));
            Json.list(json, "annotations", () -> annotation(cited.claim(), json));
            json.writeEndObject();
        });
    }

    /** When the ledger took it in, so that the same claims are the same statements each time. */
    private static Optional<String> publicationDate(Cited cited) {
        return cited.filed()
                .map(filed -> filed.retrieved().toString())
                .or(() -> cited.article().published().map(LocalDate::toString));
    }

    private static void publication(Cited cited, JsonGenerator json) {
        Json.put(json, "publicationDate", publicationDate(cited));
        json.writeStringProperty("bodsVersion", VERSION);
        Json.object(json, "publisher", () -> json.writeStringProperty("name", "Peerage"));
    }

    private static void source(Cited cited, JsonGenerator json) {
        Article article = cited.article();
        Json.list(json, "type", () -> json.writeString("thirdParty"));
        json.writeStringProperty("description", cited.claim().evidence().text());
        Json.put(json, "url", Addresses.ofWeb(article.url()));
        Json.put(json, "retrievedAt", cited.filed().map(Filed::retrieved).map(Object::toString));
        Json.list(
                json,
                "assertedBy",
                () -> Stream.concat(cited.claim().speaker().map(Filler::name).stream(), article.publisher().stream())
                        .distinct()
                        .forEach(name -> {
                            json.writeStartObject();
                            json.writeStringProperty("name", name);
                            json.writeEndObject();
                        }));
    }

    private static void annotation(Claim claim, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("statementPointerTarget", "/");
        json.writeStringProperty("motivation", "commenting");
        json.writeStringProperty(
                "description",
                String.format(
                        Locale.ROOT,
                        "Read by a machine in an article, right with a likelihood of %.2f; claim %s.",
                        claim.confidence(),
                        claim.id()));
        json.writeEndObject();
    }
}
