package org.peerage.page;

import java.util.List;
import java.util.Optional;
import org.peerage.profile.Line;
import org.peerage.profile.Ownership;
import org.peerage.profile.Term;
import org.peerage.profile.Value;
import org.peerage.render.Plain;
import org.peerage.render.Wording;

/**
 * The company between its owners and its holdings.
 *
 * @param moreOwners how many owners were left out
 * @param moreHoldings how many holdings were left out
 */
public record TreeView(List<Node> owners, String company, List<Node> holdings, int moreOwners, int moreHoldings) {
    public TreeView {
        owners = List.copyOf(owners);
        holdings = List.copyOf(holdings);
    }

    /**
     * An owner or a holding.
     *
     * @param what "parent", "subsidiary" or "stake"
     * @param former whether it is so no more
     * @param standing where it stands, where that is not simply now
     * @param share the part owned; none where no article says it
     * @param beside other shares that are reported
     */
    public record Node(
            Named name,
            String what,
            boolean former,
            Optional<String> standing,
            Optional<String> share,
            List<String> beside,
            CertaintyMark mark,
            List<Node> below) {
        public Node {
            beside = List.copyOf(beside);
            below = List.copyOf(below);
        }
    }

    /** @param most nodes shown on either side */
    static TreeView of(Ownership ownership, int most, LineViews views) {
        return new TreeView(
                ownership.owners().stream()
                        .limit(most)
                        .map(n -> node(n, "parent", views))
                        .toList(),
                Plain.text(ownership.company()),
                ownership.holdings().stream()
                        .limit(most)
                        .map(n -> node(n, "subsidiary", views))
                        .toList(),
                Math.max(0, ownership.owners().size() - most),
                Math.max(0, ownership.holdings().size() - most));
    }

    public boolean isEmpty() {
        return owners.isEmpty() && holdings.isEmpty();
    }

    public int size() {
        return owners.size() + holdings.size() + moreOwners + moreHoldings;
    }

    private static Node node(Ownership.Node node, String control, LineViews views) {
        Line first = node.lines().getFirst();
        List<String> shares = node.share().map(Term::values).orElse(List.of()).stream()
                .map(Value::text)
                .map(Plain::text)
                .toList();
        return new Node(
                views.named(node.name()),
                node.control() ? control : "stake",
                node.standing().filter("former"::equals).isPresent(),
                node.standing()
                        .filter(s -> !s.equals("current"))
                        .map(Wording::name)
                        .or(() -> node.standing().isEmpty() ? Optional.of("denied") : Optional.empty()),
                shares.stream().findFirst(),
                shares.stream().skip(1).toList(),
                views.mark(first.certainty(), first),
                node.below().stream().map(n -> node(n, control, views)).toList());
    }
}
