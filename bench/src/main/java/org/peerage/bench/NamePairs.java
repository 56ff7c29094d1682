package org.peerage.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerage.article.Span;
import org.peerage.claim.Claim;
import org.peerage.claim.Evidence;
import org.peerage.claim.Filler;
import org.peerage.claim.Stance;
import org.peerage.identity.Bearer;
import org.peerage.identity.Bearers;
import org.peerage.identity.Fact;
import org.peerage.identity.Judgement;
import org.peerage.identity.Matcher;
import org.peerage.identity.Namesakes;
import org.peerage.identity.Registry;
import org.peerage.identity.Verdict;
import org.peerage.vocabulary.Kind;
import org.peerage.vocabulary.Role;
import org.peerage.vocabulary.Vocabulary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How well pairs of names are judged: {@code NamePairs FOLDER [SHOW]}, a folder of annotated texts. Names of one list of a text are one company, names of
 * different lists are two. SHOW prints the pairs that are judged wrong.
 *
 * <p>What the annotated claims tell of a company is known of each of its names ("all"), or only of the name that stands in the evidence ("own"). The former says
 * how names are judged of which the same is known and gives away a little of the answer; the latter is as little as one text can tell.
 */
final class NamePairs {
    private final boolean shows;
    private final boolean all;
    private final Count alone = new Count();
    private final Count folded = new Count();
    private final Count meant = new Count();

    private NamePairs(boolean all, boolean shows) {
        this.all = all;
        this.shows = shows;
    }

    private static final class Count {
        private int pairs;
        private int same;
        private int joined;
        private int right;

        void take(boolean isSame, boolean isJoined) {
            pairs++;
            same += isSame ? 1 : 0;
            joined += isJoined ? 1 : 0;
            right += isSame && isJoined ? 1 : 0;
        }

        @Override
        public String toString() {
            double precision = (double) right / joined;
            double recall = (double) right / same;
            return String.format(
                    Locale.ROOT,
                    "%,d pairs, %,d the same, precision %.3f, recall %.3f, F1 %.3f",
                    pairs,
                    same,
                    precision,
                    recall,
                    2 * precision * recall / (precision + recall));
        }
    }

    public static void main(String[] args) throws IOException {
        for (boolean all : new boolean[] {true, false}) {
            NamePairs pairs = new NamePairs(all, all && args.length > 1);
            try (Stream<Path> files = Files.list(Path.of(args[0]))) {
                for (Path file : files.filter(f -> f.toString().endsWith(".json"))
                        .sorted()
                        .toList()) {
                    pairs.measure(JsonMapper.shared().readTree(Files.readString(file)));
                }
            }
            System.out.println((all ? "all" : "own") + ", each pair alone: " + pairs.alone);
            System.out.println((all ? "all" : "own") + ", folded by Registry: " + pairs.folded);
            System.out.println((all ? "all" : "own") + ", short names as Namesakes tells: " + pairs.meant);
        }
    }

    private void measure(JsonNode text) {
        Map<String, Integer> companies = new TreeMap<>();
        List<List<String>> lists = new ArrayList<>();
        text.get("companies").forEach(list -> {
            List<String> names = new ArrayList<>();
            list.forEach(name -> names.add(name.asString()));
            names.forEach(name -> companies.putIfAbsent(name, lists.size()));
            lists.add(names);
        });
        Map<String, Bearer> bearers = bearers(text, companies, lists);
        List<String> names = List.copyOf(companies.keySet());
        List<Judgement> judgements = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                Bearer one = Optional.ofNullable(bearers.get(names.get(i))).orElseThrow();
                Bearer other = Optional.ofNullable(bearers.get(names.get(j))).orElseThrow();
                judgements.add(Judgement.of(one.name(), other.name(), Matcher.of(one, other)));
            }
        }
        Registry registry = Registry.of(names, judgements);
        Map<String, NavigableSet<String>> meanings = meanings(registry, judgements, bearers);
        for (Judgement judgement : judgements) {
            boolean same =
                    companies.getOrDefault(judgement.one(), -1).equals(companies.getOrDefault(judgement.other(), -2));
            boolean joined = judgement.verdict() == Verdict.SAME;
            alone.take(same, joined);
            folded.take(same, registry.company(judgement.one()).contains(judgement.other()));
            meant.take(
                    same,
                    !Collections.disjoint(
                            companyOf(judgement.one(), registry, meanings),
                            companyOf(judgement.other(), registry, meanings)));
            if (shows && same != joined) {
                System.out.printf(
                        "%s\t%s\t%s\t%s\t%s%n",
                        text.get("id").asString(),
                        same ? "missed" : "wrong",
                        judgement.one(),
                        judgement.other(),
                        judgement.why());
            }
        }
    }

    private static NavigableSet<String> companyOf(
            String name, Registry registry, Map<String, NavigableSet<String>> meanings) {
        return meanings.getOrDefault(name, registry.company(name));
    }

    /** The company that the text means by each of the names that several may be called by, as the ledger has it. */
    private static Map<String, NavigableSet<String>> meanings(
            Registry registry, List<Judgement> judgements, Map<String, Bearer> bearers) {
        Map<String, NavigableSet<String>> meanings = new HashMap<>();
        for (String name : registry.ambiguous()) {
            Map<Bearer, NavigableSet<String>> companies = new HashMap<>();
            judgements.stream()
                    .filter(j -> j.verdict() != Verdict.DIFFERENT
                            && (j.one().equals(name) || j.other().equals(name)))
                    .map(j -> j.one().equals(name) ? j.other() : j.one())
                    .filter(fuller -> Namesakes.isShortFor(name, fuller))
                    .map(registry::company)
                    .filter(company -> !company.contains(name))
                    .forEach(company -> companies.put(company(company, registry, bearers), company));
            Bearer bearer = Optional.ofNullable(bearers.get(name)).orElseThrow();
            Set<String> others = new HashSet<>(bearers.keySet());
            others.remove(name);
            bearer.facts().stream().map(Fact::value).forEach(others::remove);
            new Namesakes(companies.keySet())
                    .meant(bearer, others)
                    .flatMap(found -> Optional.ofNullable(companies.get(found)))
                    .ifPresent(company -> meanings.put(name, company));
        }
        return meanings;
    }

    private static Bearer company(NavigableSet<String> names, Registry registry, Map<String, Bearer> bearers) {
        Set<Fact> told = new HashSet<>();
        names.stream().filter(name -> !registry.ambiguous().contains(name)).forEach(name -> {
            told.addAll(Optional.ofNullable(bearers.get(name)).orElseThrow().facts());
            told.add(Fact.alias(name));
        });
        String longest = names.stream()
                .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
        return new Bearer(longest, told);
    }

    private Map<String, Bearer> bearers(JsonNode text, Map<String, Integer> companies, List<List<String>> lists) {
        String here = text.get("id").asString();
        List<Claim> claims = new ArrayList<>();
        text.get("claims").forEach(node -> claim(node, here, companies, lists).ifPresent(claims::add));
        Map<String, Set<Fact>> facts = new HashMap<>();
        Bearers.of(claims).forEach(bearer -> facts.put(bearer.name(), new HashSet<>(bearer.facts())));
        return companies.keySet().stream()
                .map(name -> {
                    Set<Fact> told = new HashSet<>(Set.of(Fact.article(here)));
                    (all ? lists.get(companies.getOrDefault(name, 0)) : List.of(name))
                            .forEach(n -> told.addAll(facts.getOrDefault(n, Set.of())));
                    return new Bearer(name, told);
                })
                .collect(Collectors.toMap(Bearer::name, bearer -> bearer));
    }

    private static Optional<Claim> claim(
            JsonNode node, String here, Map<String, Integer> companies, List<List<String>> lists) {
        Kind kind = Vocabulary.standard().kind(node.get("kind").asString());
        String evidence = node.get("evidence").asString();
        Map<String, List<Filler>> roles = new LinkedHashMap<>();
        for (Role role : kind.roles()) {
            List<String> names = new ArrayList<>();
            node.get("roles").path(role.name()).forEach(name -> names.add(name.asString()));
            List<Filler> fillers = names.stream()
                    .map(name -> standing(name, evidence, companies, lists))
                    .map(name -> Filler.of(name, name, new Span(0, 1)))
                    .limit(role.many() ? Integer.MAX_VALUE : 1)
                    .toList();
            if (!fillers.isEmpty()) {
                roles.put(role.name(), fillers);
            }
        }
        if (kind.roles().stream().noneMatch(role -> role.core() && roles.containsKey(role.name()))) {
            return Optional.empty();
        }
        return Optional.of(new Claim(
                here,
                kind,
                new LinkedHashMap<>(roles),
                node.get("stage").asString(),
                Stance.valueOf(node.get("stance").asString().toUpperCase(Locale.ROOT)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Evidence(new Span(0, 1), "x"),
                1,
                "annotated"));
    }

    /** The longest name of the same company that stands in the evidence. */
    private static String standing(
            String name, String evidence, Map<String, Integer> companies, List<List<String>> lists) {
        Collection<String> all = companies.containsKey(name) ? lists.get(companies.getOrDefault(name, 0)) : List.of();
        return all.stream()
                .filter(evidence::contains)
                .max(Comparator.comparingInt(String::length))
                .orElse(name);
    }
}
