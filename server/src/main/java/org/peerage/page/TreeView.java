package org.peerage.page;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.peerage.profile.Line;
import org.peerage.profile.Ownership;
import org.peerage.profile.Term;
import org.peerage.profile.Value;
import org.peerage.render.Plain;
import org.peerage.render.Wording;

/**
 * The company between its owners and its holdings.
 *
 * @param owners each with its own owners below it
 * @param holdings each with its own holdings below it
 * @param moreOwners how many owners were left out
 * @param moreHoldings how many holdings were left out
 */
public record TreeView(List<Node> owners, String company, List<Node> holdings, int moreOwners, int moreHoldings) {
    /** Owners or holdings of the company itself that are shown. */
    private static final int MOST = 12;

    public TreeView {
        owners = List.copyOf(owners);
        holdings = List.copyOf(holdings);
    }

    /**
     * An owner or a holding.
     *
     * @param what "parent", "subsidiary" or "stake"; "its parent" where it is an owner's owner
     * @param former whether it is so no more
     * @param standing where it stands, where that is not simply now
     * @param share the part owned; none where no article says it
     * @param beside other shares that are reported
     * @param below its own owners, or holdings
     * @param more how many of these were left out
     */
    public record Node(
            Named name,
            String what,
            boolean former,
            Optional<String> standing,
            Optional<String> share,
            List<String> beside,
            CertaintyMark mark,
            List<Node> below,
            int more) {
        public Node {
            beside = List.copyOf(beside);
            below = List.copyOf(below);
        }

        /** Whether it is known as a part of some size, not as a whole. */
        public boolean isStake() {
            return what.endsWith("stake");
        }
    }

    /** @param company its number */
    static TreeView of(long company, Lineage lineage, LineViews views) {
        Ownership own = Optional.ofNullable(lineage.companies().get(company))
                .orElseThrow(() -> new IllegalArgumentException("not of this company"));
        var up = new Side(lineage, views, "parent", Ownership::owners);
        var down = new Side(lineage, views, "subsidiary", Ownership::holdings);
        return new TreeView(
                up.nodes(company, MOST, ""),
                Plain.text(own.company()),
                down.nodes(company, MOST, ""),
                Math.max(0, own.owners().size() - MOST),
                Math.max(0, own.holdings().size() - MOST));
    }

    public boolean isEmpty() {
        return owners.isEmpty() && holdings.isEmpty();
    }

    public int size() {
        return owners.size() + holdings.size() + moreOwners + moreHoldings;
    }

    /**
     * One way along a lineage. Whose own owners or holdings have been shown is not followed again, so that circles end.
     *
     * @param control what a node is that is a whole
     * @param next of a company
     */
    private record Side(
            Lineage lineage,
            LineViews views,
            String control,
            Function<Ownership, List<Ownership.Node>> next,
            Set<Long> followed) {
        Side(Lineage lineage, LineViews views, String control, Function<Ownership, List<Ownership.Node>> next) {
            this(lineage, views, control, next, new HashSet<>());
        }

        private List<Ownership.Node> all(long company) {
            return Optional.ofNullable(lineage.companies().get(company))
                    .map(next)
                    .orElse(List.of());
        }

        /** @param whose what stands before what a node is */
        List<Node> nodes(long company, int most, String whose) {
            followed.add(company);
            var own = new LineViews(new CompanyAddress(company, views.address().asOf()), lineage.numbers());
            return all(company).stream()
                    .limit(most)
                    .map(node -> node(node, own, whose))
                    .toList();
        }

        private Node node(Ownership.Node node, LineViews own, String whose) {
            Line first = node.lines().getFirst();
            List<String> shares = node.share().map(Term::values).orElse(List.of()).stream()
                    .map(Value::text)
                    .map(Plain::text)
                    .toList();
            Optional<Long> number = Optional.ofNullable(lineage.numbers().get(node.name()))
                    .filter(one -> !Lineage.isFormer(node) && !followed.contains(one));
            List<Node> below =
                    number.map(one -> nodes(one, Lineage.MOST, "its ")).orElse(List.of());
            return new Node(
                    own.named(node.name()),
                    whose + (node.control() ? control : "stake"),
                    Lineage.isFormer(node),
                    node.standing()
                            .filter(s -> !s.equals("current"))
                            .map(Wording::name)
                            .or(() -> node.standing().isEmpty() ? Optional.of("denied") : Optional.empty()),
                    shares.stream().findFirst(),
                    shares.stream().skip(1).toList(),
                    own.mark(first.certainty(), first),
                    below,
                    number.map(one -> Math.max(0, all(one).size() - Lineage.MOST))
                            .orElse(0));
        }
    }
}
