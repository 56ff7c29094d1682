package org.peerage.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peerage.article.Span;
import org.peerage.vocabulary.Vocabulary;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A claim as one line of JSON, the form that {@code peerage read} prints.
 *
 * <p>Keys, in this order: {@code document}, {@code kind}, {@code roles}, {@code stage}, {@code stance}, {@code speaker},
 * {@code medium}, {@code when}, {@code evidence}, {@code confidence}, {@code found_by}, {@code id}. {@code roles} has for each
 * role a list of fillers {@code {name, text, start, end}}, with {@code value} and {@code currency} where the words say money and
 * {@code value} and {@code unit} where they say a quantity, and {@code read} where its reader named it otherwise; the speaker and the medium are fillers, or null. {@code when} is
 * {@code {text, start, end, from, to}}, its days null where they could not be resolved, or null. Offsets are half-open and count
 * UTF-16 code units of the article's text.
 */
public final class ClaimJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ClaimJson() {}

    /** The claim on one line, without a line end. */
    public static String write(Claim claim) {
        return JsonLine.of(json -> write(claim, json));
    }

    private static void write(Claim claim, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("document", claim.document());
        json.writeStringProperty("kind", claim.kind().name());
        json.writeName("roles");
        json.writeStartObject();
        claim.roles().forEach((role, fillers) -> {
            json.writeName(role);
            json.writeStartArray();
            fillers.forEach(filler -> write(filler, json));
            json.writeEndArray();
        });
        json.writeEndObject();
        json.writeStringProperty("stage", claim.stage());
        json.writeStringProperty("stance", claim.stance().word());
        writeOrNull("speaker", claim.speaker(), json);
        writeOrNull("medium", claim.medium(), json);
        json.writeName("when");
        claim.when().ifPresentOrElse(when -> write(when, json), json::writeNull);
        json.writeName("evidence");
        json.writeStartObject();
        writeSpan(claim.evidence().span(), json);
        json.writeStringProperty("text", claim.evidence().text());
        json.writeEndObject();
        json.writeNumberProperty("confidence", claim.confidence());
        json.writeStringProperty("found_by", claim.foundBy());
        json.writeStringProperty("id", claim.id());
        json.writeEndObject();
    }

    private static void writeOrNull(String key, Optional<Filler> filler, JsonGenerator json) {
        json.writeName(key);
        filler.ifPresentOrElse(f -> write(f, json), json::writeNull);
    }

    private static void write(Filler filler, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("name", filler.name());
        filler.read().ifPresent(read -> json.writeStringProperty("read", read));
        json.writeStringProperty("text", filler.text());
        writeSpan(filler.span(), json);
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

    private static void write(When when, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("text", when.text());
        writeSpan(when.span(), json);
        writeDay("from", when.interval().map(When.Interval::from), json);
        writeDay("to", when.interval().map(When.Interval::to), json);
        json.writeEndObject();
    }

    private static void writeDay(String key, Optional<LocalDate> day, JsonGenerator json) {
        json.writeName(key);
        day.ifPresentOrElse(d -> json.writeString(d.toString()), json::writeNull);
    }

    private static void writeSpan(Span span, JsonGenerator json) {
        json.writeNumberProperty("start", span.start());
        json.writeNumberProperty("end", span.end());
    }

    /**
     * The claim that a line holds, its kind looked up in the standard vocabulary. Further keys are passed over, and so is
     * {@code id}, which follows from the rest.
     *
     * @throws IllegalArgumentException where the line is not a claim in this form, saying what is wrong with it
     */
    public static Claim read(String line) {
        try {
            return claim(MAPPER.readTree(line));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("broken JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static Claim claim(JsonNode node) {
        var roles = new LinkedHashMap<String, List<Filler>>();
        for (var role : object(node, "roles").properties()) {
            var fillers = new ArrayList<Filler>();
            role.getValue().forEach(filler -> fillers.add(filler(filler)));
            roles.put(role.getKey(), fillers);
        }
        JsonNode evidence = object(node, "evidence");
        return new Claim(
                text(node, "document"),
                Vocabulary.standard().kind(text(node, "kind")),
                roles,
                text(node, "stage"),
                Stance.of(text(node, "stance")),
                optional(node, "speaker").map(ClaimJson::filler),
                optional(node, "medium").map(ClaimJson::filler),
                optional(node, "when").map(ClaimJson::when),
                new Evidence(span(evidence), text(evidence, "text")),
                number(node, "confidence").doubleValue(),
                text(node, "found_by"));
    }

    private static Filler filler(JsonNode node) {
        return new Filler(
                text(node, "name"),
                text(node, "text"),
                span(node),
                amount(node),
                optional(node, "read").map(read -> text(node, "read")));
    }

    private static Optional<Amount> amount(JsonNode node) {
        if (optional(node, "value").isEmpty()) {
            return Optional.empty();
        }
        BigDecimal value = number(node, "value");
        return Optional.of(
                optional(node, "currency").isPresent()
                        ? new Amount.Money(value, text(node, "currency"))
                        : new Amount.Quantity(value, text(node, "unit")));
    }

    private static When when(JsonNode node) {
        return new When(
                text(node, "text"),
                span(node),
                optional(node, "from").map(from -> new When.Interval(day(node, "from"), day(node, "to"))));
    }

    private static LocalDate day(JsonNode node, String key) {
        try {
            return LocalDate.parse(text(node, key));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + key + "' is not a day such as 2026-03-23", e);
        }
    }

    private static Span span(JsonNode node) {
        return new Span(
                number(node, "start").intValueExact(), number(node, "end").intValueExact());
    }

    private static String text(JsonNode node, String key) {
        return required(node, key, optional(node, key).filter(JsonNode::isString), "a string")
                .asString();
    }

    private static BigDecimal number(JsonNode node, String key) {
        return required(node, key, optional(node, key).filter(JsonNode::isNumber), "a number")
                .decimalValue();
    }

    private static JsonNode object(JsonNode node, String key) {
        return required(node, key, optional(node, key).filter(JsonNode::isObject), "an object");
    }

    private static JsonNode required(JsonNode node, String key, Optional<JsonNode> value, String what) {
        return value.orElseThrow(() -> new IllegalArgumentException("a claim needs '" + key + "', " + what
                + ", and has " + optional(node, key).map(JsonNode::toString).orElse("none")));
    }

    private static Optional<JsonNode> optional(JsonNode node, String key) {
        @Nullable JsonNode value = node.get(key);
        return value == null || value.isNull() ? Optional.empty() : Optional.of(value);
    }
}
