package org.peerage.profile;

import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.peerage.vocabulary.Kind;
import org.peerage.vocabulary.Table;
import org.peerage.vocabulary.Vocabulary;
import tools.jackson.databind.JsonNode;

/** {@code rules.yaml}: which claims belong together and what a profile's head shows. */
final class Rules {
    private static final Rules STANDARD = new Rules().read(Table.read(Rules.class, "rules.yaml"));

    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final Map<String, Set<String>> ends = new TreeMap<>();
    private final Map<String, String> offices = new TreeMap<>();
    private final Map<String, String> places = new TreeMap<>();
    private final Map<String, String> agencies = new TreeMap<>();
    private final List<FactRule> facts = new ArrayList<>();

    /**
     * How the claims of one kind are gathered.
     *
     * @param sections the section of its lines by the role the company plays; "" stands for any other role
     * @param same the roles, "stage" or "office" that two claims of one line agree in
     * @param apart the roles that keep two claims apart when they disagree, with the ratio at which amounts do
     * @param opposed two roles that one company cannot play in one deal, if any
     * @param window how far apart in time two claims of one line may be
     * @param own whether its lines show the company's own names too
     * @param either whether it makes no difference which of two roles the company plays
     * @param question a question with one answer at a time that its lines answer
     */
    record Rule(
            Map<String, Section> sections,
            List<String> same,
            Map<String, Double> apart,
            List<String> opposed,
            Optional<Period> window,
            boolean own,
            boolean either,
            Optional<Question> question) {
        Optional<Section> section(String role) {
            return Optional.ofNullable(sections.get(role)).or(() -> Optional.ofNullable(sections.get("")));
        }
    }

    /**
     * A question that has one answer at a time.
     *
     * @param by what fixes the question
     * @param answer the role that answers it
     * @param during the stages at which an answer holds; any where there are none
     * @param within how near in time two answers must be to contradict each other; at any distance where it is empty
     * @param sole whether the question is asked only of offices that one person holds at a time
     */
    record Question(List<String> by, String answer, Set<String> during, Optional<Period> within, boolean sole) {}

    /**
     * A fact at the head of a profile.
     *
     * @param name as it is shown
     * @param kind of the claims that answer it; empty where it is not looked for
     * @param as the role that the company plays in them
     * @param show the roles that answer it
     * @param stages at which an answer holds
     * @param office the office, for a post
     * @param metrics the metrics, for a figure; any where there are none
     * @param level whether a value must be a level, not a mere rate of change
     * @param without a role that must not be filled, such as the place of a headcount of a part
     * @param stale after what time an answer may no longer hold
     * @param reason why it is not looked for
     */
    record FactRule(
            String name,
            Optional<String> kind,
            String as,
            List<String> show,
            Set<String> stages,
            Optional<String> office,
            Set<String> metrics,
            boolean level,
            Optional<String> without,
            Optional<Period> stale,
            Optional<String> reason) {}

    private Rules() {}

    static Rules standard() {
        return STANDARD;
    }

    Rule of(Kind kind) {
        return Objects.requireNonNull(rules.get(kind.name()), kind.name());
    }

    /** Whether a thing of this kind is over at this stage. */
    boolean ends(Kind kind, String stage) {
        return ends.getOrDefault(kind.lifecycle(), Set.of()).contains(stage);
    }

    List<FactRule> facts() {
        return Collections.unmodifiableList(facts);
    }

    /** The offices that a title names: "Chairman and CEO" names two; a title of no known office is its own. */
    Set<String> offices(String title) {
        Set<String> named = new TreeSet<>();
        for (String part : title.split("(?i)\\s*(?:,|;|/|&|\\band\\b)\\s*")) {
            String words = String.join(
                    " ", Words.of(part.replaceFirst("(?i)^(?:the|its|former|then|interim|acting)\\s+", "")));
            if (!words.isEmpty()) {
                named.add(offices.getOrDefault(words, words));
            }
        }
        return named;
    }

    /** The name of a country for its short forms and its adjective, by key; other places as they are. */
    String place(String key) {
        return places.getOrDefault(key, key);
    }

    /** The name of a news agency for its other names, by key; other outlets as they are. */
    String agency(String key) {
        return agencies.getOrDefault(key, key);
    }

    boolean isAgency(String name) {
        return agencies.containsValue(name);
    }

    boolean isSole(String office) {
        return offices.containsValue(office) && !office.equals("founder");
    }

    private Rules read(JsonNode root) {
        root.get("ends").properties().forEach(e -> ends.put(e.getKey(), Set.copyOf(words(e.getValue()))));
        root.get("kinds").properties().forEach(e -> rules.put(e.getKey(), rule(e.getValue())));
        root.get("offices").properties().forEach(e -> words(e.getValue()).forEach(w -> offices.put(w, e.getKey())));
        root.get("places").properties().forEach(e -> words(e.getValue()).forEach(w -> places.put(w, e.getKey())));
        root.get("agencies").properties().forEach(e -> words(e.getValue()).forEach(w -> agencies.put(w, e.getKey())));
        root.get("facts").forEach(f -> facts.add(fact(f)));
        for (Kind kind : Vocabulary.standard().kinds()) {
            check(kind);
        }
        return this;
    }

    /** A kind without a rule, or a rule that names a role its kind does not have, is found here and not in a profile. */
    private void check(Kind kind) {
        Rule rule = of(kind);
        Set<String> beside = Set.of("stage", "office");
        List<String> named = new ArrayList<>(rule.same);
        named.addAll(rule.apart.keySet());
        named.addAll(rule.opposed);
        rule.sections.keySet().stream().filter(r -> !r.isEmpty()).forEach(named::add);
        rule.question.ifPresent(q -> {
            named.addAll(q.by);
            named.add(q.answer);
        });
        for (String role : named) {
            if (!beside.contains(role) && kind.role(role).isEmpty()) {
                throw new IllegalStateException("rules.yaml: " + kind.name() + " has no role '" + role + "'");
            }
        }
    }

    private static Rule rule(JsonNode node) {
        Map<String, Section> sections = new TreeMap<>();
        JsonNode section = node.get("section");
        if (section.isObject()) {
            section.properties().forEach(e -> sections.put(e.getKey(), section(e.getValue())));
        } else {
            sections.put("", section(section));
        }
        Map<String, Double> apart = new TreeMap<>();
        node.path("apart")
                .properties()
                .forEach(e -> apart.put(e.getKey(), e.getValue().asDouble()));
        return new Rule(
                sections,
                words(node.get("same")),
                apart,
                words(node.path("opposed")),
                period(node.path("window")),
                node.path("own").asBoolean(false),
                node.path("either").asBoolean(false),
                node.has("asks") ? Optional.of(question(node.get("asks"))) : Optional.empty());
    }

    private static Question question(JsonNode node) {
        return new Question(
                words(node.get("by")),
                node.get("answer").asString(),
                Set.copyOf(words(node.path("during"))),
                period(node.path("within")),
                node.path("sole").asBoolean(false));
    }

    private static FactRule fact(JsonNode node) {
        return new FactRule(
                node.get("fact").asString(),
                optional(node.path("kind")),
                node.path("as").asString(""),
                words(node.path("show")),
                Set.copyOf(words(node.path("stages"))),
                optional(node.path("office")),
                Set.copyOf(words(node.path("metric"))),
                node.path("level").asBoolean(false),
                optional(node.path("without")),
                period(node.path("stale")),
                optional(node.path("reason")));
    }

    private static Section section(JsonNode node) {
        return Section.valueOf(node.asString().toUpperCase(Locale.ROOT));
    }

    private static Optional<Period> period(JsonNode node) {
        return optional(node).map(Period::parse);
    }

    private static Optional<String> optional(JsonNode node) {
        return node.isMissingNode() ? Optional.empty() : Optional.of(node.asString());
    }

    private static List<String> words(JsonNode node) {
        List<String> words = new ArrayList<>();
        node.forEach(w -> words.add(w.asString()));
        return List.copyOf(words);
    }
}
