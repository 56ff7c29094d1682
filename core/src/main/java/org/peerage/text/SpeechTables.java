package org.peerage.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.peerage.vocabulary.Table;
import tools.jackson.databind.JsonNode;

/** {@code speech.yaml} as patterns. They are matched on text whose quotations are blotted out. */
final class SpeechTables {
    static final SpeechTables STANDARD = new SpeechTables(Table.read(SpeechTables.class, "speech.yaml"));

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String DETERMINER =
            "(?:the|a|an|one|another|two|three|four|five|six|several|some|many|most|its|his|her|their|our|other|both|these|those|no)\\s+";

    private static final String VERB =
            "(?:has|have|had|is|are|was|were|will|would|said|that|which|who|and|of|in|on|for|by|its|between|with|to|from|through|at|as|about|against)\\s";

    final Pattern say;
    final Pattern sayThat;
    final Pattern sayBesideQuotation;
    final Pattern report;
    final Pattern announce;
    final Pattern deny;
    final Pattern decline;
    final Pattern according;
    final Pattern citing;
    final Pattern denyingWords;
    final Pattern negation;
    final Pattern people;
    final Pattern firm;
    final Pattern paper;
    final Pattern title;
    final Pattern between;
    final Pattern passive;
    final List<Pattern> media;
    final Pattern outlet;
    final Pattern release;

    private SpeechTables(JsonNode table) {
        say = verbs(table, "say");
        sayBesideQuotation = verbs(table, "say_that");
        sayThat = Pattern.compile(
                verbs(table, "say_that").pattern()
                        + "(?=\\s+(?:only\\s+)?(?:that|how|why|whether)\\s|\\s*[¤,:;.]|\\s*$|\\s+it\\s|\\s+he\\s|\\s+she\\s|\\s+there\\s)");
        report = verbs(table, "report");
        announce = verbs(table, "announce");
        deny = Pattern.compile(verbs(table, "deny").pattern() + "|"
                + verbs(table, "deny_what").pattern() + "(?=\\s+(?:[\\p{L}’'-]+\\s+){0,4}?(?:"
                + alternatives(table, "deny_objects") + ")(?![\\w’'-]))");
        decline = verbs(table, "decline");
        according = words(table, "according");
        citing = verbs(table, "citing");
        denyingWords = words(table, "denying_words");
        negation = words(table, "negations");
        people = Pattern.compile(
                "^\\s*(?:" + DETERMINER + "(?:of\\s+(?:" + DETERMINER + ")?)?)?(?:(?!" + VERB
                        + ")[\\p{L}\\p{N}’'&-]+\\s+){0,4}?(" + alternatives(table, "people") + ")(?![\\w’'-])(?:\\s+(?:"
                        + alternatives(table, "people") + ")(?![\\w’'-]))?",
                FLAGS);
        firm = Pattern.compile(
                "(?<![\\w’'-])(?:the|its)\\s+(?:[\\p{L}’'-]+\\s+){0,3}?(?:\\p{L}+-)?(?:" + alternatives(table, "firms")
                        + ")(?![\\w’'-])",
                FLAGS);
        paper = Pattern.compile(
                "(?<![\\w’'-])the\\s+(?:[\\p{L}’'-]+\\s+)?(?:" + alternatives(table, "papers") + ")(?![\\w’'-])",
                FLAGS);
        title = Pattern.compile(
                "(?<![\\w’'-])(?:the|its|his)\\s+(?:[\\p{L}’'-]+\\s+){0,2}?(?:" + alternatives(table, "titles")
                        + ")(?![\\w’'-])",
                FLAGS);
        between = Pattern.compile("(?:^|[\\s,])(?:" + alternatives(table, "between") + "|\\p{L}+ly)\\s*$", FLAGS);
        passive = Pattern.compile("(?<![\\w’'-])(?:" + alternatives(table, "passive") + ")\\s*$", FLAGS);
        media = strings(table.get("media")).stream()
                .map(p -> Pattern.compile(p, FLAGS))
                .toList();
        outlet = words(table, "outlets");
        release = words(table, "release");
    }

    boolean isOutlet(String name) {
        return outlet.matcher(name).find();
    }

    private static Pattern words(JsonNode table, String key) {
        return Pattern.compile("(?<![\\w’'-])(?:" + alternatives(table, key) + ")(?![\\w-])", FLAGS);
    }

    /** Verbs as they stand in running text, so that the "States" are none. */
    private static Pattern verbs(JsonNode table, String key) {
        return Pattern.compile("(?<![\\w’'-])(?:" + alternatives(table, key) + ")(?![\\w-])");
    }

    private static String alternatives(JsonNode table, String key) {
        return String.join(
                "|",
                strings(table.get(key)).stream()
                        .sorted(Comparator.comparingInt(String::length)
                                .reversed()
                                .thenComparing(Comparator.naturalOrder()))
                        .map(phrase -> Pattern.quote(phrase.toLowerCase(Locale.ROOT))
                                .replace(" ", "\\E\\s+\\Q")
                                .replace("'", "\\E['’]\\Q"))
                        .toList());
    }

    private static List<String> strings(JsonNode list) {
        List<String> strings = new ArrayList<>();
        list.forEach(one -> strings.add(one.asString()));
        return strings;
    }
}
