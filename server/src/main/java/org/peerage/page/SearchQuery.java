package org.peerage.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody looks for, as it stands in the address.
 *
 * @param text as it was typed
 * @param show which results
 * @param kind of claims, a name of the vocabulary
 * @param stage of claims
 * @param stance of claims
 * @param since the first day of publication
 * @param until the last day of publication
 * @param source the publisher
 * @param page of the results, from 1
 */
public record SearchQuery(
        String text,
        Show show,
        Optional<String> kind,
        Optional<String> stage,
        Optional<String> stance,
        Optional<LocalDate> since,
        Optional<LocalDate> until,
        Optional<String> source,
        int page) {
    /** Which results. */
    public enum Show {
        ALL,
        COMPANIES,
        PEOPLE,
        CLAIMS,
        ARTICLES;

        /** As the address has it; all where it is none. */
        public static Show of(String word) {
            return Stream.of(values())
                    .filter(show -> show.word().equals(word))
                    .findFirst()
                    .orElse(ALL);
        }

        /** "companies". */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What all links to a search keep. */
    public String url() {
        String parameters = parameters().entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return "/search" + (parameters.isEmpty() ? "" : "?" + parameters);
    }

    /** The parameters of the address, for a form that sets the days and keeps the others. */
    public Map<String, String> withoutDays() {
        Map<String, String> kept = parameters();
        List.of("since", "until", "page").forEach(kept::remove);
        return kept;
    }

    /** Whether the results are narrowed. */
    public boolean isNarrowed() {
        return kind.isPresent()
                || stage.isPresent()
                || stance.isPresent()
                || since.isPresent()
                || until.isPresent()
                || source.isPresent();
    }

    /** Whether only claims can be meant. */
    public boolean isOfClaims() {
        return kind.isPresent() || stage.isPresent() || stance.isPresent();
    }

    public SearchQuery text(String wanted) {
        return new SearchQuery(wanted, show, kind, stage, stance, since, until, source, 1);
    }

    public SearchQuery show(Show wanted) {
        return new SearchQuery(text, wanted, kind, stage, stance, since, until, source, 1);
    }

    /** A stage belongs to a kind, so it goes with it. */
    public SearchQuery kind(Optional<String> wanted) {
        return new SearchQuery(text, show, wanted, Optional.empty(), stance, since, until, source, 1);
    }

    public SearchQuery stage(Optional<String> wanted) {
        return new SearchQuery(text, show, kind, wanted, stance, since, until, source, 1);
    }

    public SearchQuery stance(Optional<String> wanted) {
        return new SearchQuery(text, show, kind, stage, wanted, since, until, source, 1);
    }

    public SearchQuery source(Optional<String> wanted) {
        return new SearchQuery(text, show, kind, stage, stance, since, until, wanted, 1);
    }

    public SearchQuery days(Optional<LocalDate> first, Optional<LocalDate> last) {
        return new SearchQuery(text, show, kind, stage, stance, first, last, source, 1);
    }

    public SearchQuery page(int wanted) {
        return new SearchQuery(text, show, kind, stage, stance, since, until, source, wanted);
    }

    /** The same words, not narrowed. */
    public SearchQuery wide() {
        return new SearchQuery(
                text,
                show,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1);
    }

    private Map<String, String> parameters() {
        Map<String, String> all = new LinkedHashMap<>();
        Optional.of(text).filter(words -> !words.isBlank()).ifPresent(words -> all.put("q", words));
        Optional.of(show).filter(some -> some != Show.ALL).ifPresent(some -> all.put("show", some.word()));
        kind.ifPresent(value -> all.put("kind", value));
        stage.ifPresent(value -> all.put("stage", value));
        stance.ifPresent(value -> all.put("stance", value));
        since.ifPresent(day -> all.put("since", day.toString()));
        until.ifPresent(day -> all.put("until", day.toString()));
        source.ifPresent(value -> all.put("source", value));
        Optional.of(page).filter(number -> number > 1).ifPresent(number -> all.put("page", number.toString()));
        return all;
    }
}
