package org.peerage.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who owns a company, and what it owns: a tree with the company between its owners and its holdings. One company's claims tell of one
 * step up and one down; who has the profile of a holding can hang its own holdings below.
 *
 * @param owners parents first, then holders of stakes, each in the order of their lines
 * @param holdings subsidiaries first, then stakes
 */
public record Ownership(List<Node> owners, String company, List<Node> holdings) {
    public Ownership {
        owners = List.copyOf(owners);
        holdings = List.copyOf(holdings);
    }

    /**
     * An owner or a holding.
     *
     * @param name in the articles' words
     * @param control whether an article says that it is the parent, or the subsidiary; else it is a stake
     * @param standing of the first line: planned, current or former; empty where it is only denied or refused
     * @param share the part that is owned, with other values beside the headline; empty where no article says it
     * @param lines what it rests on, never empty; their keys lead to the evidence
     * @param below what it owns itself, as far as is known
     */
    public record Node(
            String name,
            boolean control,
            Optional<String> standing,
            Optional<Term> share,
            List<Line> lines,
            List<Node> below) {
        public Node {
            lines = List.copyOf(lines);
            below = List.copyOf(below);
        }

        /** The same with what it owns itself. */
        public Node over(List<Node> holdings) {
            return new Node(name, control, standing, share, lines, holdings);
        }
    }

    /** The owners and holdings of a profile's company. */
    public static Ownership of(Profile profile) {
        return new Ownership(
                nodes(profile.lines(Section.OWNERS), "parent", "holder"),
                profile.name(),
                nodes(profile.lines(Section.HOLDINGS), "child", "company"));
    }

    /**
     * @param whole the role that names the other side of a whole
     * @param part the role that names the other side of a stake
     */
    private static List<Node> nodes(List<Line> lines, String whole, String part) {
        Map<String, List<Line>> byName = new LinkedHashMap<>();
        for (String role : List.of(whole, part)) {
            lines.stream()
                    .filter(l -> l.term(role).isPresent())
                    .forEach(l -> byName.computeIfAbsent(Names.key(name(l, role)), n -> new ArrayList<>())
                            .add(l));
        }
        return byName.values().stream().map(all -> node(all, whole, part)).toList();
    }

    private static Node node(List<Line> lines, String whole, String part) {
        Line first = lines.getFirst();
        boolean control = first.term(whole).isPresent();
        Optional<Term> share =
                lines.stream().flatMap(l -> l.term("share").stream()).findFirst();
        return new Node(name(first, control ? whole : part), control, first.standing(), share, lines, List.of());
    }

    private static String name(Line line, String role) {
        return line.term(role).orElseThrow().headline().text();
    }
}
