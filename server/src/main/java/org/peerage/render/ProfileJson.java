package org.peerage.render;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.peerage.article.Article;
import org.peerage.claim.Amount;
import org.peerage.claim.Claim;
import org.peerage.claim.JsonLine;
import org.peerage.claim.When;
import org.peerage.profile.Blank;
import org.peerage.profile.Contradiction;
import org.peerage.profile.Fact;
import org.peerage.profile.Headline;
import org.peerage.profile.Line;
import org.peerage.profile.Profile;
import org.peerage.profile.Sentence;
import org.peerage.profile.Step;
import org.peerage.profile.Term;
import org.peerage.profile.Testimony;
import org.peerage.profile.Value;
import tools.jackson.core.JsonGenerator;

/**
 * A profile as one line of JSON.
 *
 * <p>Keys, in this order; days are ISO dates, and what is not known is null:
 *
 * <ul>
 *   <li>{@code name, also_named, asked, as_of, day, rule} (the headline rule in words)
 *   <li>{@code coverage}: {@code articles, about, stories, claims, undated} (documents) and {@code later}
 *   <li>{@code facts}: each {@code fact, blank, since, reason} and {@code answers}, the headline first: {@code values} (role to
 *       words), {@code sources, evidence}
 *   <li>{@code sections}: from the name of a section to its lines, each {@code key, kind, as, standing, sources, certainty, disputed},
 *       {@code terms} ({@code role, differ, values}) and {@code steps} ({@code stage, stance, from, to, sources, certainty, evidence}); a value
 *       is {@code text}, {@code value} with {@code currency} or {@code unit} where the words say an amount, {@code named, sources,
 *       evidence}
 *   <li>{@code contradictions}: each {@code kind, question, decided_by}, {@code weighed} (the parts of the rule that were asked, each
 *       {@code part, first, second}) and {@code sides} ({@code value, sources, certainty, evidence})
 *   <li>{@code sentences}: each {@code number, document, url, publisher, title, published, story, start, end, text} and
 *       {@code claims} ({@code id, kind, stage, stance, speaker, medium, when, reliability, confidence, found_by}); where the article
 *       is kept, {@code article} (its key) and {@code retrieved}
 *   <li>{@code alike}: other companies with names like it
 * </ul>
 *
 * <p>{@code certainty} is a mark of the Admiralty scale such as "B2": the best source's reliability, A to F, and the information's
 * credibility, 1 to 6.
 *
 * <p>{@code evidence} lists the claims a line rests on as {@code {claim, sentence}}: the claim's id, as {@code peerage read} prints it,
 * and the number of its sentence in {@code sentences}.
 */
public final class ProfileJson {
    private final JsonGenerator json;

    /** Writes parts of a profile for others, too. */
    ProfileJson(JsonGenerator json) {
        this.json = json;
    }

    /** The profile on one line, ending in a line end. */
    public static String of(Profile profile) {
        return JsonLine.of(json -> new ProfileJson(json).write(profile)) + "\n";
    }

    private void write(Profile profile) {
        json.writeStartObject();
        json.writeStringProperty("name", profile.name());
        strings("also_named", profile.alsoNamed());
        json.writeStringProperty("asked", profile.asked());
        day("as_of", profile.asOf());
        day("day", profile.day());
        json.writeStringProperty("rule", Headline.RULE);
        coverage(profile.coverage());
        list("facts", profile.facts(), this::fact);
        json.writeName("sections");
        json.writeStartObject();
        profile.lines().forEach((section, lines) -> list(section.word(), lines, this::line));
        json.writeEndObject();
        list("contradictions", profile.contradictions(), this::contradiction);
        list("sentences", profile.sentences(), this::sentence);
        strings("alike", profile.alike());
        json.writeEndObject();
    }

    private void coverage(Profile.Coverage coverage) {
        json.writeName("coverage");
        json.writeStartObject();
        json.writeNumberProperty("articles", coverage.articles());
        json.writeNumberProperty("about", coverage.about());
        json.writeNumberProperty("stories", coverage.stories());
        json.writeNumberProperty("claims", coverage.claims());
        strings("undated", coverage.undated());
        json.writeNumberProperty("later", coverage.later());
        json.writeEndObject();
    }

    void fact(Fact fact) {
        json.writeStringProperty("fact", fact.name());
        string("blank", fact.blank().map(Blank::word));
        day("since", fact.since());
        string("reason", fact.reason());
        list("answers", fact.lines(), line -> {
            json.writeName("values");
            json.writeStartObject();
            fact.shown().stream()
                    .flatMap(r -> line.term(r).stream())
                    .forEach(
                            t -> json.writeStringProperty(t.role(), t.headline().text()));
            json.writeEndObject();
            json.writeNumberProperty("sources", line.sources());
            evidence(line.testimonies());
        });
    }

    void line(Line line) {
        json.writeStringProperty("key", line.key());
        json.writeStringProperty("kind", line.kind().name());
        json.writeStringProperty("as", line.as());
        string("standing", line.standing());
        json.writeNumberProperty("sources", line.sources());
        json.writeStringProperty("certainty", line.certainty().mark());
        json.writeBooleanProperty("disputed", line.disputed());
        list("terms", line.terms(), this::term);
        list("steps", line.steps(), step -> step(line, step));
    }

    /** A line without evidence. */
    void thing(Line line) {
        json.writeStringProperty("kind", line.kind().name());
        json.writeStringProperty("as", line.as());
        string("standing", line.standing());
        list("terms", line.terms(), term -> {
            json.writeStringProperty("role", term.role());
            strings("values", term.values().stream().map(Value::text).toList());
        });
    }

    private void term(Term term) {
        json.writeStringProperty("role", term.role());
        json.writeBooleanProperty("differ", term.differ());
        list("values", term.values(), this::value);
    }

    void value(Value value) {
        words(value);
        json.writeBooleanProperty("named", value.named());
        json.writeNumberProperty("sources", value.sources());
        evidence(value.testimonies());
    }

    /** A value without evidence. */
    void words(Value value) {
        json.writeStringProperty("text", value.text());
        value.amount().ifPresent(amount -> {
            json.writeName("value");
            json.writeNumber(amount.value().toPlainString());
            switch (amount) {
                case Amount.Money money -> json.writeStringProperty("currency", money.currency());
                case Amount.Quantity quantity -> json.writeStringProperty("unit", quantity.unit());
            }
        });
    }

    private void step(Line line, Step step) {
        json.writeStringProperty("stage", step.stage());
        json.writeStringProperty("stance", step.stance().word());
        day("from", step.day());
        day("to", step.lastDay());
        json.writeNumberProperty("sources", step.sources());
        json.writeStringProperty("certainty", line.certainty(step).mark());
        evidence(step.testimonies());
    }

    void contradiction(Contradiction contradiction) {
        json.writeStringProperty("kind", contradiction.kind().name());
        json.writeStringProperty("question", contradiction.question());
        json.writeStringProperty("decided_by", contradiction.decided().word());
        list("weighed", contradiction.weighed(), weighing -> {
            json.writeStringProperty("part", weighing.reason().word());
            json.writeStringProperty("first", weighing.first());
            json.writeStringProperty("second", weighing.second());
        });
        list("sides", contradiction.sides(), side -> {
            json.writeStringProperty("value", side.value());
            json.writeNumberProperty("sources", side.sources());
            json.writeStringProperty("certainty", contradiction.certainty(side).mark());
            evidence(side.testimonies());
        });
    }

    void sentence(Sentence sentence) {
        Article article = sentence.article();
        json.writeNumberProperty("number", sentence.number());
        json.writeStringProperty("document", article.document());
        string("url", article.url());
        string("publisher", article.publisher());
        string("title", article.title());
        day("published", article.published());
        sentence.testimonies().stream().findFirst().flatMap(Testimony::filed).ifPresent(filed -> {
            json.writeStringProperty("article", filed.key());
            json.writeStringProperty("retrieved", filed.retrieved().toString());
        });
        json.writeNumberProperty("story", sentence.story());
        json.writeNumberProperty("start", sentence.span().start());
        json.writeNumberProperty("end", sentence.span().end());
        json.writeStringProperty("text", sentence.text());
        list("claims", sentence.testimonies(), this::claim);
    }

    private void claim(Testimony testimony) {
        Claim claim = testimony.claim();
        json.writeStringProperty("id", claim.id());
        json.writeStringProperty("kind", claim.kind().name());
        json.writeStringProperty("stage", claim.stage());
        json.writeStringProperty("stance", claim.stance().word());
        string("speaker", testimony.speaker());
        string("medium", testimony.medium());
        json.writeName("when");
        claim.when().ifPresentOrElse(this::when, json::writeNull);
        json.writeStringProperty("reliability", testimony.grade().reliability().name());
        json.writeNumberProperty("confidence", claim.confidence());
        json.writeStringProperty("found_by", claim.foundBy());
    }

    private void when(When when) {
        json.writeStartObject();
        json.writeStringProperty("text", when.text());
        day("from", when.interval().map(When.Interval::from));
        day("to", when.interval().map(When.Interval::to));
        json.writeEndObject();
    }

    void evidence(List<Testimony> testimonies) {
        list("evidence", testimonies, t -> {
            json.writeStringProperty("claim", t.claim().id());
            json.writeNumberProperty("sentence", t.sentence());
        });
    }

    <T> void list(String key, Collection<T> items, Consumer<T> content) {
        json.writeName(key);
        json.writeStartArray();
        for (T item : items) {
            json.writeStartObject();
            content.accept(item);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void strings(String key, List<String> words) {
        json.writeName(key);
        json.writeStartArray();
        words.forEach(json::writeString);
        json.writeEndArray();
    }

    void string(String key, Optional<String> words) {
        json.writeName(key);
        words.ifPresentOrElse(json::writeString, json::writeNull);
    }

    void day(String key, Optional<LocalDate> day) {
        string(key, day.map(LocalDate::toString));
    }
}
