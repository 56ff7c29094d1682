package org.peerage.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.peerage.article.Article;
import org.peerage.claim.Amount;
import org.peerage.claim.Claim;
import org.peerage.claim.Filler;
import org.peerage.claim.JsonLine;
import org.peerage.claim.When;
import org.peerage.profile.Filed;
import tools.jackson.core.JsonGenerator;

/**
 * A claim as one line of JSON, with its article.
 *
 * <p>Keys, in this order: {@code claim} (its id), {@code kind, stage, stance}, {@code roles} (role to a list of {@code name}, {@code company}, the number in the
 * ledger, and {@code value} with {@code currency} or {@code unit}), {@code speaker, medium}, {@code when} ({@code text, from, to}), {@code sentence},
 * {@code article} ({@code key, url, publisher, title, author, published, retrieved, language, document}), {@code confidence, found_by}. What is not known is left out.
 */
final class ClaimRecord {
    private ClaimRecord() {}

    static Stream<String> of(Cited cited) {
        return Stream.of(JsonLine.of(json -> write(cited, json)));
    }

    private static void write(Cited cited, JsonGenerator json) {
        Claim claim = cited.claim();
        json.writeStartObject();
        json.writeStringProperty("claim", claim.id());
        json.writeStringProperty("kind", claim.kind().name());
        json.writeStringProperty("stage", claim.stage());
        json.writeStringProperty("stance", claim.stance().word());
        Json.object(
                json,
                "roles",
                () -> claim.roles()
                        .forEach((role, fillers) ->
                                Json.list(json, role, () -> fillers.forEach(filler -> filler(cited, filler, json)))));
        Json.put(json, "speaker", claim.speaker().map(Filler::name));
        Json.put(json, "medium", claim.medium().map(Filler::name));
        claim.when()
                .ifPresent(when -> Json.object(json, "when", () -> {
                    json.writeStringProperty("text", when.text());
                    Json.put(
                            json,
                            "from",
                            when.interval().map(When.Interval::from).map(LocalDate::toString));
                    Json.put(json, "to", when.interval().map(When.Interval::to).map(LocalDate::toString));
                }));
        json.writeStringProperty("sentence", claim.evidence().text());
        Json.object(json, "article", () -> article(cited, json));
        json.writeName("confidence");
        json.writeNumber(BigDecimal.valueOf(claim.confidence()).setScale(4, RoundingMode.HALF_EVEN));
        json.writeStringProperty("found_by", claim.foundBy());
        json.writeEndObject();
    }

    private static void filler(Cited cited, Filler filler, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("name", filler.name());
        cited.company(filler).ifPresent(number -> json.writeNumberProperty("company", number));
        filler.amount().ifPresent(amount -> {
            json.writeName("value");
            json.writeNumber(amount.value().toPlainString());
            switch (amount) {
                case Amount.Money money -> json.writeStringProperty("currency", money.currency());
                case Amount.Quantity quantity -> json.writeStringProperty("unit", quantity.unit());
            }
        });
        json.writeEndObject();
    }

    private static void article(Cited cited, JsonGenerator json) {
        Article article = cited.article();
        Json.put(json, "key", cited.filed().map(Filed::key));
        Json.put(json, "url", article.url());
        Json.put(json, "publisher", article.publisher());
        Json.put(json, "title", article.title());
        Json.put(json, "author", article.author());
        Json.put(json, "published", article.published().map(LocalDate::toString));
        Json.put(json, "retrieved", cited.filed().map(filed -> filed.retrieved().toString()));
        json.writeStringProperty("language", article.language());
        json.writeStringProperty("document", article.document());
    }
}
