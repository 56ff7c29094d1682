package org.peerage.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.peerage.claim.Amount;
import org.peerage.claim.Claim;
import org.peerage.claim.Filler;
import org.peerage.claim.Stance;
import org.peerage.claim.When;

/**
 * That a party owns another, as a claim asserts it of what is done: a parent or a stake that is one now, or was one up to a known day, and a purchase that is
 * completed. Talks, plans, agreements and denials own nothing.
 *
 * @param means what kind of owning it is
 * @param share in percent, where the claim says it
 * @param from the first day, where the claim says when it came to be
 * @param to the last day, of what has ended
 */
record Owning(
        Means means,
        Party owner,
        Party owned,
        Optional<BigDecimal> share,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {
    enum Means {
        PARENT("owned or controlled by a parent"),
        STAKE("a stake"),
        PURCHASE("bought"),
        VENTURE("a joint venture");

        private final String words;

        Means(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private static final Set<String> NOW = Set.of("current");

    /** What a claim says of owning; nothing for most claims. */
    static List<Owning> of(Cited cited) {
        Claim claim = cited.claim();
        if (claim.stance() != Stance.ASSERTS) {
            return List.of();
        }
        return switch (claim.kind().name()) {
            case "parent" -> relation(cited, Means.PARENT, "parent", "child");
            case "stake" -> relation(cited, Means.STAKE, "holder", "company");
            case "acquisition" -> done(cited, Means.PURCHASE, "buyer", "target");
            case "joint_venture" -> done(cited, Means.VENTURE, "partner", "vehicle");
            default -> List.of();
        };
    }

    private static List<Owning> relation(Cited cited, Means means, String owner, String owned) {
        boolean now = NOW.contains(cited.claim().stage());
        Optional<LocalDate> ended = cited.claim().when().flatMap(When::interval).map(When.Interval::to);
        boolean past = cited.claim().stage().equals("former") && ended.isPresent();
        return now || past
                ? all(cited, means, owner, owned, Optional.empty(), past ? ended : Optional.empty())
                : List.of();
    }

    private static List<Owning> done(Cited cited, Means means, String owner, String owned) {
        return cited.claim().stage().equals("completed")
                ? all(
                        cited,
                        means,
                        owner,
                        owned,
                        cited.claim().when().flatMap(When::interval).map(When.Interval::from),
                        Optional.empty())
                : List.of();
    }

    private static List<Owning> all(
            Cited cited, Means means, String owner, String owned, Optional<LocalDate> from, Optional<LocalDate> to) {
        List<Party> owners = Party.of(cited, owner);
        // the share of several together is nobody's own
        Optional<BigDecimal> share = owners.size() == 1 ? share(cited.claim()) : Optional.empty();
        return owners.stream()
                .flatMap(one -> Party.of(cited, owned).stream()
                        .filter(other -> !other.id().equals(one.id()))
                        .map(other -> new Owning(means, one, other, share, from, to)))
                .toList();
    }

    private static Optional<BigDecimal> share(Claim claim) {
        return claim.fillers("share").stream()
                .map(Filler::amount)
                .flatMap(Optional::stream)
                .flatMap(amount -> amount instanceof Amount.Quantity(BigDecimal value, String unit) && unit.equals("%")
                        ? Stream.of(value)
                        : Stream.empty())
                .filter(percent -> percent.signum() > 0 && percent.compareTo(BigDecimal.valueOf(100)) <= 0)
                .findFirst();
    }
}
