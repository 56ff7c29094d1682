package org.peerage.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerage.identity.Values.Value;
import org.peerage.identity.Weights.FactKind;
import org.peerage.identity.Weights.Reason;

/**
 * Whether two bearers of names are one company, by their names and by what articles say of them.
 *
 * <p>Each thing found adds its weight (Fellegi and Sunter, A Theory for Record Linkage, 1969; "likeness.yaml"). Equal names join alone where few companies may
 * bear them; names that are near want a fact in common, or one article that uses both; where facts contradict each other, or a name is that of a unit, of a
 * holding or of a fund with another number, a person has to say.
 */
public final class Matcher {
    private static final Weights WEIGHTS = Weights.STANDARD;

    /** Of more values than these, such as the people of a large company, none need be told in both places: that none agrees says nothing. */
    private static final int FEW = 4;

    private Matcher() {}

    /** How two bearers compare; the same for both orders of them. */
    public static Likeness of(Bearer one, Bearer other) {
        return of(Candidate.of(one), Candidate.of(other));
    }

    /**
     * The machine's judgements on many pairs of bearers, in their order; each bearer is made ready once.
     *
     * @param pairs two bearers each, of different names
     */
    public static List<Judgement> of(Collection<List<Bearer>> pairs) {
        Map<Bearer, Candidate> ready = new HashMap<>();
        return pairs.stream()
                .map(pair -> Judgement.of(
                        pair.getFirst().name(),
                        pair.getLast().name(),
                        of(
                                ready.computeIfAbsent(pair.getFirst(), Candidate::of),
                                ready.computeIfAbsent(pair.getLast(), Candidate::of))))
                .toList();
    }

    static Likeness of(Candidate one, Candidate other) {
        return new Weighing(one, other).likeness();
    }

    /** The same, and nothing where they are different and already their names are far from each other. */
    static Optional<Likeness> telling(Candidate one, Candidate other) {
        Weighing weighing = new Weighing(one, other);
        return weighing.isHopeless()
                ? Optional.empty()
                : Optional.of(weighing.likeness())
                        .filter(l -> l.verdict() != Verdict.DIFFERENT
                                || weighing.resemblance.kind().isNear());
    }

    /** One comparison under way. */
    private static final class Weighing {
        private static final int MANY = 3;
        private static final Comparator<Candidate> ORDER = Comparator.comparing(
                        (Candidate c) -> c.bearer().name())
                .thenComparing(c -> c.facts().toString());

        private final Candidate one;
        private final Candidate other;
        private final Resemblance resemblance;
        private final List<String> reasons = new ArrayList<>();
        private double weight;
        /** One person of two posts, or one company of two relations, is one fact. */
        private final Set<List<String>> counted = new HashSet<>();

        private double agreeing;
        private double shared;
        private boolean inOneArticle;
        private boolean isNamed;

        Weighing(Candidate one, Candidate other) {
            boolean inOrder = ORDER.compare(one, other) <= 0;
            this.one = inOrder ? one : other;
            this.other = inOrder ? other : one;
            Resemblance names = Resemblances.between(this.one.name(), this.other.name());
            boolean placed = names.kind() == Resemblance.Kind.LONGER
                    && (isPlaced(this.one, names) || isPlaced(this.other, names));
            resemblance = placed ? new Resemblance(Resemblance.Kind.REGION, names.says()) : names;
        }

        /** Whether what one name has more is where it is: "Kestrel Gyms Thornbury" with a site in Thornbury. */
        private static boolean isPlaced(Candidate candidate, Resemblance names) {
            List<String> more = List.of(names.says().getOrDefault("words", "").split(" "));
            return candidate.facts().entrySet().stream()
                    .filter(facts -> WEIGHTS.of(facts.getKey()).values() == Values.PLACE)
                    .flatMap(facts -> facts.getValue().stream())
                    .anyMatch(place -> place.words().equals(more));
        }

        boolean isHopeless() {
            return one.otherNames().isEmpty()
                    && other.otherNames().isEmpty()
                    && !resemblance.kind().isNear()
                    && WEIGHTS.isHopeless(WEIGHTS.of(resemblance.kind()).weight());
        }

        Likeness likeness() {
            weighNames();
            Set<String> kinds = new TreeSet<>(one.facts().keySet());
            kinds.addAll(other.facts().keySet());
            kinds.forEach(this::weighFacts);
            if (inOneArticle) {
                weighArticle();
            }
            boolean whole = inOneArticle && resemblance.kind() != Resemblance.Kind.TICKER;
            double common = whole ? shared : Math.min(shared, WEIGHTS.shared());
            weight += Math.min(agreeing + common, WEIGHTS.most());
            if (resemblance.kind().isUnit() && !isNamed && !inOneArticle) {
                weight = Math.min(weight, WEIGHTS.unsure());
            }
            return new Likeness(WEIGHTS.verdict(weight), Weights.score(weight), reasons);
        }

        private void weighNames() {
            add(WEIGHTS.of(resemblance.kind()), resemblance.says());
            boolean common = !(one.name().isDistinctive() && other.name().isDistinctive())
                    && !one.name().isWrittenAs(other.name());
            if (common && resemblance.kind().isEqual()) {
                add(WEIGHTS.common(), Map.of());
            } else if (common && resemblance.kind().shortens()) {
                add(WEIGHTS.commonPart(), Map.of());
            }
            boolean group = resemblance.kind() == Resemblance.Kind.EQUAL_BUT_GROUP
                    && one.name().formsFit(other.name());
            if (resemblance.kind().leavesOut()
                    && !group
                    && one.name().isWhole()
                    && other.name().isWhole()) {
                add(WEIGHTS.whole(), Map.of());
            }
        }

        private void weighFacts(String kind) {
            FactKind factKind = WEIGHTS.of(kind);
            if (factKind.values() == Values.ITSELF) {
                weighNaming(kind, factKind);
                return;
            }
            if (factKind.values() == Values.NAME && (names(one, kind, other) || names(other, kind, one))) {
                add(WEIGHTS.apart(), Map.of("kind", kind));
                return;
            }
            weighValues(kind, factKind);
        }

        private void weighNaming(String kind, FactKind factKind) {
            if (calls(one, kind, other) || calls(other, kind, one)) {
                isNamed = true;
                weight += factKind.agree();
                reasons.add(factKind.reason().says());
            }
        }

        /** Whether a fact gives one the other's name. By its initials alone an article calls nobody who has a legal form of his own: "AIR" is not "AIR Limited". */
        private static boolean calls(Candidate from, String kind, Candidate to) {
            if (!names(from, kind, to)) {
                return false;
            }
            return kind.equals(Fact.alias("").kind())
                    ? !to.name().isWhole()
                    : Stream.of(from, to)
                            .noneMatch(
                                    c -> NameWords.STANDARD.isCountry(c.name().core()));
        }

        private static boolean names(Candidate from, String kind, Candidate to) {
            return from.named(kind).contains(to.name().bare());
        }

        private void weighValues(String kind, FactKind factKind) {
            boolean differing =
                    !one.values(kind).isEmpty() && !other.values(kind).isEmpty();
            for (Value mine : one.values(kind)) {
                for (Value theirs : other.values(kind)) {
                    if (factKind.values().agree(mine, theirs)) {
                        if (counted.add(mine.words())) {
                            agree(factKind);
                        }
                        reasons.add(factKind.reason().says(said(kind, mine.said())));
                        return;
                    }
                    differing &= factKind.values().differ(mine, theirs);
                }
            }
            boolean few = one.values(kind).size() + other.values(kind).size() <= FEW;
            if (differing && few && factKind.differ() != 0) {
                weight += factKind.differ();
                reasons.add(
                        "different " + kind + " (" + list(one.values(kind)) + " and " + list(other.values(kind)) + ")");
            }
        }

        private void weighArticle() {
            Set<Fact> told = one.told();
            Set<Fact> otherTold = other.told();
            boolean isSilent = agreeing + shared == 0;
            if (isSilent && !told.isEmpty()) {
                add(WEIGHTS.silence(), Map.of());
            }
            if (isSilent && !otherTold.isEmpty()) {
                add(WEIGHTS.silence(), Map.of());
            }
            boolean differ = isSilent && (!told.isEmpty() || !otherTold.isEmpty());
            boolean whole = one.name().isWhole() && other.name().isWhole();
            if (resemblance.kind().isBrief() && !differ && !whole) {
                add(WEIGHTS.brief(), Map.of());
            }
            if (told.size() >= MANY && told.equals(otherTold)) {
                add(WEIGHTS.alike(), Map.of());
            }
        }

        private void agree(FactKind kind) {
            if (kind.values() == Values.CONTEXT) {
                weight += kind.agree();
                inOneArticle = true;
            } else if (kind.common()) {
                shared += kind.agree();
            } else {
                agreeing += kind.agree();
            }
        }

        private static String list(Set<Value> values) {
            return values.stream().map(Value::said).collect(Collectors.joining(", "));
        }

        private static Map<String, String> said(String kind, String value) {
            Map<String, String> said = new LinkedHashMap<>();
            said.put("kind", kind);
            said.put("value", value);
            return said;
        }

        private void add(Reason reason, Map<String, String> values) {
            weight += reason.weight();
            reasons.add(reason.says(values));
        }
    }
}
