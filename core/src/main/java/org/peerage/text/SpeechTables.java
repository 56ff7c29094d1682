package org.peerage.text;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerage.vocabulary.Table;
import tools.jackson.databind.JsonNode;

/** {@code speech.yaml} as patterns. Most are matched on text whose quotations are blotted out. */
final class SpeechTables {
    static final SpeechTables STANDARD = new SpeechTables(Table.read(SpeechTables.class, "speech.yaml"));

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String BEFORE = "(?<![\\w’'-])";
    private static final String AFTER = "(?![\\w’'-])";

    private final JsonNode table;

    final Pattern say;
    final Pattern sayThat;
    final Pattern sayOfPeople;
    final Pattern hearing;
    final Pattern report;
    final Pattern passiveSaying;
    final Pattern according;
    final Pattern citing;

    final Pattern refuse;
    final Pattern deny;
    final Pattern denying;
    final Pattern negation;

    final Pattern people;
    final Pattern indefinite;
    final Pattern apart;
    final Pattern parties;
    final Pattern belonging;
    final Pattern firm;
    final Pattern paper;
    final Pattern title;
    final Pattern personPronoun;
    final Pattern groupPronoun;
    final Pattern companyPronoun;

    final Pattern introduction;
    final Pattern clauseEdge;
    final Pattern subordinate;
    final Pattern pause;
    final Pattern between;
    final Pattern passive;

    final List<Pattern> media;
    final Pattern outlet;
    final Pattern release;

    private SpeechTables(JsonNode table) {
        this.table = table;
        say = Pattern.compile(words("say"));
        sayThat = Pattern.compile("(?<=¤,?\\s)" + any("say_that") + AFTER + "|" + words("say_that")
                + "(?=(?:\\s+[\\p{L}\\p{N}’']+){0,4}\\s+that\\s|\\s+" + any("say_that_what")
                + "\\s|\\s*[¤,:;.]|\\s*$)");
        sayOfPeople = Pattern.compile(words("say_of_people"));
        hearing = pattern(words("hearing") + "$");
        report = Pattern.compile(words("report"));
        passiveSaying = pattern(words("passive_saying"));
        according = pattern(words("according"));
        citing = pattern(words("citing"));
        refuse = pattern(words("refusing") + "\\s+(?:\\p{L}+ly\\s+)?" + any("refused") + AFTER + "|"
                + words("not_doing") + "\\s+(?:yet\\s+)?" + any("not_done") + AFTER + "|" + words("refusal"));
        deny = Pattern.compile("(?<!not\\s|n['’]t\\s)(?:" + words("deny") + "|" + words("deny_what")
                + "(?=\\s+(?:[\\p{L}’'-]+\\s+){0,4}?" + any("deny_objects") + AFTER
                + "|\\s+(?:that|this|it)\\s+(?:as\\s+)?(?:an?\\s)?¤))");
        denying = pattern(words("denying"));
        negation = pattern(words("negations"));
        String determiner = any("determiners") + "\\s+";
        people = pattern("(?:^|(?<=\\s(?:and|that|as)\\s))\\s*(?:(?:" + determiner + "(?:of\\s+(?:" + determiner
                + ")?)?)?(?:(?!" + any("apart") + "\\s)[\\p{L}\\p{N}’'&-]+\\s+){0,4}?" + any("people") + AFTER
                + "(?:\\s+"
                + any("people") + AFTER + ")?|" + any("groups") + ")" + AFTER);
        indefinite = pattern("^\\s*" + any("indefinites") + "(?:\\s+of\\s+the)?(?:\\s+(?!" + any("apart")
                + "\\s)[\\p{L}’'-]+){1,4}\\s*$");
        apart = pattern(words("apart"));
        parties = pattern(words("parties"));
        belonging = pattern("^\\s+" + any("belonging") + "\\s+[^,;:¤(]*");
        firm = pattern(BEFORE + "(?:the|its)\\s+(?:[\\p{L}’'-]+\\s+){0,3}?(?:\\p{L}+-)?" + any("firms") + AFTER);
        paper = pattern(BEFORE + "the\\s+(?:[\\p{L}’'-]+\\s+)?" + any("papers") + AFTER);
        title = pattern(BEFORE + "(?:the|its|his)\\s+(?:(?!" + any("further") + "\\s)[\\p{L}’'-]+\\s+){0,2}?"
                + any("titles") + AFTER);
        personPronoun = pattern(words("person_pronouns"));
        groupPronoun = pattern(words("group_pronouns"));
        companyPronoun = pattern(words("company_pronouns"));
        introduction = pattern("^\\s*" + any("introductions") + "(?![\\p{L}’'])[^,¤]*,\\s*");
        clauseEdge = pattern("[:¤—–]|\\s-\\s|" + BEFORE + any("clauses") + "(?=\\s)|,\\s+and(?=\\s)");
        subordinate = pattern(BEFORE + any("prepositions") + "\\s+(?:[\\p{Ll}’'-]+\\s+){0,4}$");
        pause = pattern("^\\s*(?:[,.;:!?¤)(—–-]|$|" + any("pauses") + "(?!\\p{L}))");
        between = Pattern.compile("(?:^|[\\s,])(?:" + any("between") + "|\\p{Ll}+ly)\\s*$");
        passive = pattern(words("passive") + "(?:\\s+(?:also|now|still|widely|reportedly))?\\s*$");
        media = Table.strings(table.get("media")).stream()
                .map(SpeechTables::pattern)
                .toList();
        outlet = pattern(words("outlets"));
        release = pattern(words("release"));
    }

    boolean isOutlet(String name) {
        return outlet.matcher(name).find();
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, FLAGS);
    }

    private String words(String list) {
        return BEFORE + any(list) + "(?![\\w-])";
    }

    /** Any of a list's phrases, the longest first. */
    private String any(String list) {
        Stream<String> phrases = Table.strings(table.get(list)).stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        return phrases.map(phrase ->
                        Pattern.quote(phrase).replace(" ", "\\E\\s+\\Q").replace("'", "\\E['’]\\Q"))
                .collect(Collectors.joining("|", "(?:", ")"));
    }
}
