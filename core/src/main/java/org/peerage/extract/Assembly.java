package org.peerage.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.peerage.article.Span;
import org.peerage.claim.Claim;
import org.peerage.claim.Evidence;
import org.peerage.claim.Filler;
import org.peerage.claim.Stance;
import org.peerage.claim.When;
import org.peerage.model.Labels;
import org.peerage.model.Labels.KindRole;
import org.peerage.model.Pieces;
import org.peerage.model.SpanType;
import org.peerage.text.Amounts;
import org.peerage.text.Attribution;
import org.peerage.text.Dates;
import org.peerage.text.Mention;
import org.peerage.text.Speakers;
import org.peerage.text.Text;
import org.peerage.vocabulary.Kind;
import org.peerage.vocabulary.Role;
import org.peerage.vocabulary.Vocabulary;

/** Puts claims together from what the networks say of the candidates of a text. */
final class Assembly {
    /** An anchor less likely than this is not looked at. */
    private static final double LEAST_ANCHOR = 0.12;

    /** What the likelihood of a core role weighs beside that of the anchor; ranks right claims best on texts kept back. */
    private static final double ROLE_WEIGHT = 0.75;

    /** What is left of a claim's likelihood where nobody fills a core role: of such claims hardly any was right on texts kept back. */
    private static final double UNFILLED = 0.5;

    /** A stance that the network is less certain of is not believed without words that say it. */
    private static final double SURE = 0.6;

    /** The length of "'s", with which a description may end. */
    private static final int POSSESSIVE = 2;

    private final Labels labels;
    private final Wordings wordings;
    private final Text text;
    private final Pieces pieces;
    private final Candidates candidates;
    private final Heads heads;
    private final Speakers speakers;
    private final Ranges ranges;
    private final Map<Integer, String> fullest = new HashMap<>();
    private final Map<Integer, Mention> anaphorEnding = new HashMap<>();
    private final Map<Integer, List<Integer>> rolesOfAnchor = new HashMap<>();
    private final Map<Integer, List<When>> timesOfSentence = new HashMap<>();

    /** A claim's anchor: a span, the number of the anchor's kind and role, how likely it is, and what found it. */
    private record Anchored(int span, int anchor, double likely, String foundBy) {}

    /** A claim before the choice among its doubles: {@code identity} is equal for claims of one and the same thing. */
    private record Draft(Claim claim, Identity identity) {
        private static final Comparator<Draft> BEST = Comparator.comparing(Draft::isPlain)
                .thenComparing(d -> d.claim.stance() != Stance.ASSERTS)
                .thenComparingDouble(d -> d.claim.confidence())
                .reversed();

        /** Of two that say the same the one whose sentence says it best, as sure as the surer. */
        Draft better(Draft other) {
            Draft best = BEST.compare(this, other) <= 0 ? this : other;
            return new Draft(best.claim.atLeast(Math.max(claim.confidence(), other.claim.confidence())), best.identity);
        }

        boolean rivals(Draft other) {
            return identity.rivals(
                    other.identity,
                    claim.evidence().span().equals(other.claim.evidence().span()));
        }

        /** Whether the sentence itself names all that the claim is about. */
        private boolean isPlain() {
            return claim.kind().roles().stream()
                    .filter(Role::core)
                    .flatMap(role -> claim.fillers(role.name()).stream())
                    .allMatch(filler -> claim.evidence().span().contains(filler.span()));
        }

        /**
         * What the networks read completes a claim that a wording found in the same sentence; of a claim found in two sentences the wording's stands. It is as sure
         * as the surer of the two.
         */
        Draft confirmed(Draft byWording) {
            boolean together = claim.evidence().equals(byWording.claim.evidence());
            return new Draft(
                    (together ? claim : byWording.claim)
                            .atLeast(Math.max(claim.confidence(), byWording.claim.confidence())),
                    identity);
        }
    }

    Assembly(
            Labels labels,
            Wordings wordings,
            Text text,
            Pieces pieces,
            Candidates candidates,
            Heads heads,
            Speakers speakers,
            List<Mention> anaphora) {
        this.labels = labels;
        this.wordings = wordings;
        this.text = text;
        this.pieces = pieces;
        this.candidates = candidates;
        this.heads = heads;
        this.speakers = speakers;
        this.ranges = new Ranges(text.article().text(), pieces, candidates);
        anaphora.forEach(a -> anaphorEnding.put(a.span().end(), a));
        text.entities().forEach(e -> fullest.put(e.number(), e.name()));
    }

    /** The claims, in the order of their evidence; of each thing the one whose sentence says it best. */
    List<Claim> claims() {
        List<Anchored> anchored = anchored();
        List<Heads.Query> queries = new ArrayList<>();
        anchored.forEach(a -> rolesToFill(a).forEach(role -> queries.add(new Heads.Query(a.span, role))));
        List<Heads.Scores> answers = heads.roles(queries);
        List<Heads.Standing> standings = heads.standings(
                anchored.stream().mapToInt(Anchored::span).toArray(),
                anchored.stream()
                        .mapToInt(a -> labels.kinds().indexOf(kind(a).name()))
                        .toArray());
        Map<Identity, Draft> best = new LinkedHashMap<>();
        int at = 0;
        for (int i = 0; i < anchored.size(); i++) {
            int roles = rolesToFill(anchored.get(i)).size();
            draft(anchored.get(i), answers.subList(at, at + roles), standings.get(i))
                    .ifPresent(d -> best.merge(d.identity, d, Draft::better));
            at += roles;
        }
        for (Wordings.Match match : matches()) {
            Draft found = draft(match);
            best.merge(found.identity, found, Draft::confirmed);
        }
        List<Claim> claims =
                withoutRivals(best.values()).stream().map(Draft::claim).toList();
        return Stream.concat(claims.stream(), Answers.to(claims, text, speakers).stream())
                .sorted(Comparator.comparing((Claim c) -> c.evidence().span())
                        .thenComparing(c -> c.kind().name())
                        .thenComparing(Claim::id))
                .toList();
    }

    /** Of claims that rival each other the one whose sentence says it best. */
    private static List<Draft> withoutRivals(Collection<Draft> drafts) {
        List<Draft> kept = new ArrayList<>();
        for (Draft draft : drafts.stream().sorted(Draft.BEST).toList()) {
            int same = IntStream.range(0, kept.size())
                    .filter(i -> kept.get(i).rivals(draft))
                    .findFirst()
                    .orElse(kept.size());
            if (same == kept.size()) {
                kept.add(draft);
            } else {
                kept.set(same, kept.get(same).better(draft));
            }
        }
        return kept;
    }

    private List<Anchored> anchored() {
        Lists lists = new Lists(text.article().text(), pieces, candidates);
        List<Anchored> out = new ArrayList<>();
        for (int span = 0; span < candidates.size(); span++) {
            if (ranges.isUpper(span)) {
                continue;
            }
            for (int anchor = 0; anchor < labels.anchors().size(); anchor++) {
                double alone = heads.anchor(span, anchor);
                double likely = lists.together(span, anchor, heads);
                if (likely >= LEAST_ANCHOR) {
                    out.add(new Anchored(span, anchor, likely, likely > alone ? "list" : "reader"));
                }
            }
        }
        return out;
    }

    private Kind kind(Anchored anchored) {
        return Vocabulary.standard().kind(labels.anchors().get(anchored.anchor).kind());
    }

    /** The roles to ask for, by number: all of the kind and the speaker, but not a single role that the anchor fills. */
    private List<Integer> rolesToFill(Anchored anchored) {
        return rolesOfAnchor.computeIfAbsent(anchored.anchor, a -> findRoles(anchored));
    }

    private List<Integer> findRoles(Anchored anchored) {
        KindRole own = labels.anchors().get(anchored.anchor);
        return IntStream.range(0, labels.roles().size())
                .filter(r -> labels.roles().get(r).kind().equals(own.kind()))
                .filter(r -> !labels.roles().get(r).role().equals(own.role())
                        || kind(anchored).role(own.role()).orElseThrow().many())
                .boxed()
                .toList();
    }

    /** The claim of an anchor; none where no core role is filled, or it is less sure than what is shown. */
    private Optional<Draft> draft(Anchored anchored, List<Heads.Scores> answers, Heads.Standing standing) {
        Kind kind = kind(anchored);
        String anchorRole = labels.anchors().get(anchored.anchor).role();
        Map<String, List<Integer>> spans = new LinkedHashMap<>();
        spans.put(anchorRole, new ArrayList<>(List.of(anchored.span)));
        double raw = anchored.likely;
        Optional<Filler> speaker = Optional.empty();
        List<Integer> roles = rolesToFill(anchored);
        for (int i = 0; i < roles.size(); i++) {
            String name = labels.roles().get(roles.get(i)).role();
            Optional<Role> role = kind.role(name);
            Choice choice =
                    Choice.of(answers.get(i), candidates, role.map(Role::many).orElse(false));
            if (role.isEmpty()) {
                speaker = choice.spans().stream().findFirst().map(this::filler);
                continue;
            }
            if (role.get().core() && !name.equals(anchorRole)) {
                raw *= Math.pow(choice.likely(), ROLE_WEIGHT) * (choice.spans().isEmpty() ? UNFILLED : 1);
            }
            if (!choice.spans().isEmpty()) {
                spans.computeIfAbsent(name, n -> new ArrayList<>()).addAll(choice.spans());
            }
        }
        boolean shown = raw >= labels.decisions().threshold(kind.name());
        if (!shown || kind.roles().stream().noneMatch(r -> r.core() && spans.containsKey(r.name()))) {
            return Optional.empty();
        }
        SequencedMap<String, List<Filler>> fillers = fillers(spans);
        Optional<Filler> heard = speaker;
        Evidence evidence = evidence(anchored.span);
        String stage = StageWords.stage(kind, labels.stages().get(standing.stage()), evidence.text());
        Attribution attribution = attribution(kind, stage, anchored.span);
        Claim claim = new Claim(
                text.article().document(),
                kind,
                fillers,
                stage,
                denies(kind, stage, evidence, anchored.span) ? Stance.DENIES : stance(attribution, standing),
                attribution.speaker().or(() -> heard),
                attribution.medium(),
                Background.STANDARD.isTimeless(kind, stage) ? Optional.empty() : when(anchored.span, fillers),
                evidence,
                Math.round(labels.decisions().calibrated(raw) * 1e4) / 1e4,
                anchored.foundBy);
        return Optional.of(new Draft(claim, identity(kind, claim.stance(), spans)));
    }

    /** What an article tells beside its news, nobody in it says, but in a quotation. */
    private Attribution attribution(Kind kind, String stage, int anchor) {
        Span at = candidates.spans.get(anchor).span(pieces);
        return Background.STANDARD.isUnspoken(kind, stage) && !speakers.isQuoted(at)
                ? Attribution.NOBODY
                : speakers.at(at);
    }

    private List<Wordings.Match> matches() {
        Map<Integer, List<Integer>> ofSentence = new TreeMap<>();
        for (int i = 0; i < candidates.size(); i++) {
            ofSentence
                    .computeIfAbsent(candidates.sentence[i], s -> new ArrayList<>())
                    .add(i);
        }
        List<Wordings.Match> matches = new ArrayList<>();
        ofSentence.forEach((sentence, inSentence) -> matches.addAll(wordings.in(
                text.article().text(), text.sentences().get(sentence).span(), pieces, candidates, inSentence)));
        return matches;
    }

    private Draft draft(Wordings.Match match) {
        Attribution attribution = attribution(match.kind(), match.stage(), match.first());
        Claim claim = new Claim(
                text.article().document(),
                match.kind(),
                apart(fillers(match.spans())),
                match.stage(),
                Stance.ASSERTS,
                attribution.speaker(),
                attribution.medium(),
                Optional.empty(),
                evidence(match.first()),
                match.right(),
                match.wording());
        return new Draft(claim, identity(match.kind(), claim.stance(), match.spans()));
    }

    /** Whether the article itself says that it is not so. */
    private boolean denies(Kind kind, String stage, Evidence evidence, int anchor) {
        Span at = candidates.spans.get(anchor).span(pieces);
        String words = evidence.text();
        int start = evidence.span().start();
        return DenialWords.deny(
                kind,
                stage,
                words.substring(0, Math.clamp(at.start() - start, 0, words.length())),
                words.substring(Math.clamp(at.end() - start, 0, words.length())));
    }

    /** What the words of refusal say, and of denial where they are enough by themselves or the network agrees; else the network where it is sure. */
    private Stance stance(Attribution attribution, Heads.Standing standing) {
        Stance words = attribution.stand().stance();
        Stance network = Stance.of(labels.stances().get(standing.stance()));
        if (words != Stance.ASSERTS && (attribution.stand().sure() || words == network)) {
            return words;
        }
        return standing.certainty() >= SURE ? network : Stance.ASSERTS;
    }

    private SequencedMap<String, List<Filler>> fillers(Map<String, List<Integer>> spans) {
        var fillers = new LinkedHashMap<String, List<Filler>>();
        spans.forEach((role, list) -> fillers.put(role, distinct(list)));
        return fillers;
    }

    /** Old and new name of one company are one entity: there each filler is called by its own words. */
    private static SequencedMap<String, List<Filler>> apart(SequencedMap<String, List<Filler>> fillers) {
        List<String> names = fillers.values().stream()
                .flatMap(List::stream)
                .map(Filler::name)
                .toList();
        if (names.stream().distinct().count() == names.size()) {
            return fillers;
        }
        var own = new LinkedHashMap<String, List<Filler>>();
        fillers.forEach((role, list) -> own.put(
                role,
                list.stream().map(f -> Filler.of(f.text(), f.text(), f.span())).toList()));
        return own;
    }

    private List<Filler> distinct(List<Integer> spans) {
        Map<String, Filler> byIdentity = new LinkedHashMap<>();
        spans.forEach(s -> byIdentity.putIfAbsent(identity(s), filler(s)));
        return List.copyOf(byIdentity.values());
    }

    private Filler filler(int span) {
        Span own = candidates.spans.get(span).span(pieces);
        Span at = new Span(
                own.start(),
                ranges.upper(span).stream()
                        .map(upper -> candidates.spans.get(upper).span(pieces).end())
                        .findFirst()
                        .orElse(own.end()));
        String words = at.of(text.article().text());
        String name = fullest.getOrDefault(entity(span), words);
        return candidates.spans.get(span).type() == SpanType.NUMBER
                ? new Filler(name, words, at, Amounts.parse(words, following(at)))
                : Filler.of(name, words, at);
    }

    /** As much of what follows as {@link Amounts} looks at: the rest of a long article need not be copied for each number. */
    private String following(Span at) {
        String all = text.article().text();
        return all.substring(at.end(), Math.min(all.length(), at.end() + Amounts.FOLLOWING));
    }

    /** The time expression of the anchor's sentence nearest to it that fills no role. */
    private Optional<When> when(int span, Map<String, List<Filler>> fillers) {
        List<Span> taken = fillers.values().stream()
                .flatMap(List::stream)
                .map(Filler::span)
                .toList();
        List<When> times = timesOfSentence.computeIfAbsent(
                candidates.sentence[span],
                s -> Dates.in(
                        text.article().text(),
                        text.sentences().get(s).span(),
                        text.article().published()));
        return Dates.nearest(times, candidates.spans.get(span).span(pieces), taken);
    }

    private Evidence evidence(int span) {
        Span words = text.words(candidates.sentence[span]);
        return new Evidence(words, words.of(text.article().text()));
    }

    /** The entity that a span names, or that a description stands for; none is {@link Candidates#NONE}. */
    private int entity(int span) {
        if (candidates.spans.get(span).type() != SpanType.DESCRIPTION) {
            return candidates.entity[span];
        }
        Span at = candidates.spans.get(span).span(pieces);
        return Stream.of(at.end(), at.end() - POSSESSIVE)
                .map(end -> Optional.ofNullable(anaphorEnding.get(end)))
                .flatMap(Optional::stream)
                .filter(anaphor -> anaphor.span().start() <= at.start()
                        && at.start() < anaphor.span().end())
                .map(Mention::entity)
                .findFirst()
                .orElse(Candidates.NONE);
    }

    /** The entity of a span, or its words where it has none. */
    private String identity(int span) {
        int entity = entity(span);
        return entity != Candidates.NONE
                ? "#" + entity
                : candidates
                        .spans
                        .get(span)
                        .span(pieces)
                        .of(text.article().text())
                        .toLowerCase(Locale.ROOT);
    }

    private Identity identity(Kind kind, Stance stance, Map<String, List<Integer>> spans) {
        Map<String, Set<String>> core = new TreeMap<>();
        kind.roles().stream()
                .filter(role -> role.core() && spans.containsKey(role.name()))
                .forEach(role -> core.put(
                        role.name(),
                        spans.getOrDefault(role.name(), List.of()).stream()
                                .map(this::identity)
                                .collect(Collectors.toCollection(TreeSet::new))));
        return new Identity(kind, stance, core);
    }
}
