package org.peerage.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.peerage.article.Span;
import org.peerage.claim.Claim;
import org.peerage.claim.Filler;
import org.peerage.claim.Stance;
import org.peerage.vocabulary.FillerType;
import org.peerage.vocabulary.Kind;
import org.peerage.vocabulary.Role;
import org.peerage.vocabulary.Table;
import tools.jackson.databind.JsonNode;

/** Gathers what claims tell of the companies that they name. */
public final class Bearers {
    /** As likely right as wrong. */
    private static final double EVEN = 0.5;

    private static final Map<String, String> TOLD = new HashMap<>();
    private static final Map<List<String>, String> TITLES = new HashMap<>();

    static {
        JsonNode table = Table.read(Bearers.class, "likeness.yaml");
        table.get("told")
                .properties()
                .forEach(e -> TOLD.put(e.getKey(), e.getValue().asString()));
        table.get("titles")
                .properties()
                .forEach(e ->
                        TITLES.put(List.of(e.getKey().split(" ")), e.getValue().asString()));
    }

    private final Map<String, Set<Fact>> facts = new TreeMap<>();

    /** The bearers of all names that fill roles of companies in {@code claims}, in the order of their names; each is named in its claims' articles. */
    public static List<Bearer> of(Collection<Claim> claims) {
        Bearers bearers = new Bearers();
        claims.stream().filter(claim -> claim.stance() == Stance.ASSERTS).forEach(bearers::tell);
        return bearers.all();
    }

    private void tell(Claim claim) {
        if (!joins(claim.kind()) || isSure(claim)) {
            Map<String, List<String>> names = new HashMap<>();
            claim.roles()
                    .forEach((role, fillers) ->
                            names.put(role, fillers.stream().map(Filler::name).toList()));
            tell(claim.kind(), names);
        }
        claim.fillers(FillerType.COMPANY).forEach(filler -> add(filler.name(), Fact.article(claim.document())));
    }

    /** Whether claims of a kind make one company of two names, whatever the names. */
    private static boolean joins(Kind kind) {
        return kind.roles().stream()
                .anyMatch(role -> Weights.STANDARD
                                .of(factKind(kind, role, Optional.empty()))
                                .values()
                        == Values.ITSELF);
    }

    /** Whether a claim is likelier right than wrong and its own sentences name all that fills its roles. */
    private static boolean isSure(Claim claim) {
        Span evidence = claim.evidence().span();
        return claim.confidence() >= EVEN
                && claim.fillers(FillerType.COMPANY)
                        .allMatch(filler -> evidence.contains(filler.span()) && !isOtherName(filler));
    }

    /** Whether what stands there is another name of the company already: then it is that one's change of name, and who is beside it a bystander. */
    private static boolean isOtherName(Filler filler) {
        return NameKey.isProper(filler.text())
                && Weights.STANDARD
                                .of(Resemblances.between(CompanyName.of(filler.text()), CompanyName.of(filler.name()))
                                        .kind())
                                .weight()
                        < 0;
    }

    /** Takes in one claim by the names that fill its roles. */
    void tell(Kind kind, Map<String, List<String>> names) {
        for (Role role : kind.roles()) {
            if (takesCompany(role)) {
                names.getOrDefault(role.name(), List.of()).forEach(company -> tellOf(company, kind, names));
            }
        }
    }

    List<Bearer> all() {
        List<Bearer> all = new ArrayList<>();
        facts.forEach((name, told) -> all.add(new Bearer(name, told)));
        return List.copyOf(all);
    }

    private void tellOf(String company, Kind kind, Map<String, List<String>> names) {
        facts.computeIfAbsent(company, c -> new LinkedHashSet<>());
        Optional<String> post =
                names.getOrDefault("title", List.of()).stream().findFirst().flatMap(Bearers::post);
        for (Role role : kind.roles()) {
            String told = factKind(kind, role, post);
            if (!told.isEmpty()) {
                names.getOrDefault(role.name(), List.of()).stream()
                        .filter(value -> !value.equals(company))
                        .forEach(value -> add(company, new Fact(told, value)));
            }
        }
    }

    private void add(String company, Fact fact) {
        facts.computeIfAbsent(company, c -> new LinkedHashSet<>()).add(fact);
    }

    private static boolean takesCompany(Role role) {
        return role.types().contains(FillerType.COMPANY);
    }

    private static String factKind(Kind kind, Role role, Optional<String> post) {
        if (kind.name().equals("post") && role.name().equals("person")) {
            return post.orElse("person");
        }
        String told = TOLD.get(kind.name() + "." + role.name());
        if (told != null) {
            return told;
        }
        boolean named = role.types().stream().anyMatch(type -> switch (type) {
            case COMPANY, PERSON, PLACE, THING -> true;
            default -> false;
        });
        return named ? role.name() : "";
    }

    private static Optional<String> post(String title) {
        List<String> words = Folding.words(title);
        return TITLES.entrySet().stream()
                .filter(e -> java.util.Collections.indexOfSubList(words, e.getKey()) >= 0)
                .map(Map.Entry::getValue)
                .sorted()
                .findFirst();
    }
}
