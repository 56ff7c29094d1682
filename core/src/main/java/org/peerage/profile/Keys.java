package org.peerage.profile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.peerage.claim.Amount;
import org.peerage.claim.Claim;
import org.peerage.claim.Filler;
import org.peerage.profile.Wording.Said;
import org.peerage.vocabulary.FillerType;
import org.peerage.vocabulary.Role;

/** How fillers are compared, role by role, when claims of several articles are gathered. */
final class Keys {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries()).stream()
            .map(c -> Words.key(Locale.of("", c).getDisplayCountry(Locale.ENGLISH)))
            .collect(Collectors.toUnmodifiableSet());
    /** Above this ratio amounts that could not be parsed are not told apart by their words. */
    private static final double COARSE = 2;

    /** A company that is sold has more shares than these. */
    private static final BigDecimal SHARES = BigDecimal.valueOf(100_000);

    private static final Pattern PERCENT = Pattern.compile("(?i)%|per ?cent");
    private static final Pattern MONEY =
            Pattern.compile("\\p{Sc}|(?i)\\b(?:dollars?|euros?|pounds?|yen|yuan|rupees?|crowns?)\\b");
    private static final Pattern BY_THE_PIECE = Pattern.compile("(?i)\\b(?:per|an?)\\s+\\w+|\\beach\\b");

    private static final Set<String> SINGULAR = Set.of("a", "an", "the", "one", "another", "its");

    private final Naming naming;
    private final People people;
    private final Rules rules;
    private final Map<String, String> acronyms;
    private final Map<String, Set<String>> offices = new HashMap<>();
    /** The content of words that were asked for: deals of a large company are compared in pairs. */
    private final Map<String, Set<String>> contents = new HashMap<>();

    Keys(Naming naming, Collection<Claim> claims, Rules rules) {
        this.naming = naming;
        this.rules = rules;
        this.acronyms = acronyms(claims);
        // of all companies together, a surname is nobody's
        this.people = new People((naming.isOfOne() ? claims : List.<Claim>of())
                .stream()
                        .flatMap(c -> c.kind().roles().stream()
                                .filter(r -> r.types().contains(FillerType.PERSON))
                                .flatMap(r -> c.fillers(r.name()).stream()))
                        .map(Filler::name)
                        .filter(n -> Names.isName(n) && !naming.is(n))
                        .toList());
    }

    /** The long key for each acronym of the claims that only one of their names has. */
    private Map<String, String> acronyms(Collection<Claim> claims) {
        Set<String> names = claims.stream()
                .flatMap(claim -> claim.fillers(FillerType.COMPANY))
                .map(Filler::name)
                .filter(n -> !naming.isDecided(n))
                .map(naming::key)
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, List<String>> byInitials = names.stream().collect(Collectors.groupingBy(Names::initials));
        Map<String, String> acronyms = new TreeMap<>();
        byInitials.forEach((initials, owners) -> {
            if (initials.length() > 2 && names.contains(initials) && owners.size() == 1) {
                acronyms.put(initials, owners.getFirst());
            }
        });
        return acronyms;
    }

    /** The keys of what fills a role, "stage" or "office"; descriptions have none. */
    Set<String> of(Testimony testimony, String role) {
        Claim claim = testimony.claim();
        return switch (role) {
            case "stage" -> Set.of(claim.stage());
            case "office" ->
                claim.fillers("title").stream()
                        .flatMap(f -> offices.computeIfAbsent(f.name(), rules::offices).stream())
                        .collect(Collectors.toCollection(TreeSet::new));
            default -> {
                Role known = claim.kind().role(role).orElseThrow();
                yield naming.fillers(claim, role).stream()
                        .filter(f -> !isNamed(known) || Names.isName(f.name()))
                        .map(f -> key(known, f, testimony))
                        .collect(Collectors.toCollection(TreeSet::new));
            }
        };
    }

    /** What one filler is compared by. */
    String key(Role role, Filler filler, Testimony testimony) {
        if (isNamed(role)) {
            return name(role, filler.name());
        }
        if (filler.amount().isPresent()) {
            return amount(filler.amount().get());
        }
        if (role.name().equals("period")) {
            return period(filler.name(), testimony.published())
                    .map(Period::toString)
                    .orElseGet(() -> Words.key(filler.name()) + " in story " + testimony.story());
        }
        return switch (role.name()) {
            case "metric" -> metric(filler.name());
            case "place" -> rules.place(Words.key(filler.name()));
            case "product" -> withoutCompany(filler.name());
            default -> Words.key(filler.name());
        };
    }

    /** "Kestrel Glow" and "Glow" of Kestrel are one product. */
    private String withoutCompany(String product) {
        List<String> words = Words.of(product);
        for (int n = words.size() - 1; n > 0; n--) {
            if (naming.is(String.join(" ", words.subList(0, n)))) {
                return Words.key(String.join(" ", words.subList(n, words.size())));
            }
        }
        return Words.key(product);
    }

    static Optional<Period> period(String words, Optional<LocalDate> published) {
        return Period.of(words, published);
    }

    /** "Total revenues" and "revenue" are one metric. */
    static String metric(String words) {
        return Words.content(words).stream()
                .filter(w -> !w.equals("total"))
                .map(w -> w.endsWith("s") && !w.endsWith("ss") && w.length() > 4 ? w.substring(0, w.length() - 1) : w)
                .collect(Collectors.joining(" "));
    }

    /** Whether the fillers of a role are names of companies or people, and may be descriptions of them. */
    static boolean isNamed(Role role) {
        return role.types().contains(FillerType.COMPANY) || role.types().contains(FillerType.PERSON);
    }

    /**
     * Whether two sets of keys of a role say the same; an empty one contradicts nothing.
     *
     * @param parties whether the role takes all parties, of which two must be the same
     */
    boolean agree(Role role, Set<String> a, Set<String> b, boolean parties) {
        if (a.isEmpty() || b.isEmpty()) {
            return true;
        }
        if (role.types().contains(FillerType.PLACE)) {
            return isPart(a, b) || isPart(b, a);
        }
        long common = a.stream().filter(b::contains).count();
        boolean pair = parties || (a.contains(Naming.SELF) && b.contains(Naming.SELF) && role.many());
        return common >= (pair ? Math.min(2, Math.min(a.size(), b.size())) : 1);
    }

    /** A filler as {@link #near} compares it. */
    Said said(Role role, Filler filler) {
        boolean named = isNamed(role);
        return new Said(
                named,
                role.types().contains(FillerType.MONEY) || role.types().contains(FillerType.QUANTITY),
                filler.amount(),
                named && Names.isName(filler.name()) ? Optional.of(name(role, filler.name())) : Optional.empty(),
                contents.computeIfAbsent(filler.name(), Words::content));
    }

    /** Whether two fillers of a role say the same, where amounts may differ by a ratio. */
    static boolean near(Said a, Said b, double ratio) {
        if (a.amount().isPresent() && b.amount().isPresent()) {
            return near(a.amount().get(), b.amount().get(), ratio);
        }
        if (a.named()) {
            return a.key().isEmpty() || b.key().isEmpty() || a.key().equals(b.key());
        }
        if (a.counted() && ratio > COARSE) {
            return true;
        }
        return a.content().containsAll(b.content()) || b.content().containsAll(a.content());
    }

    /** Whether two values can contradict each other: both levels or both rates, in one currency, and both by the share or not. */
    private static boolean isComparable(Value a, Value b) {
        boolean amounts = a.amount().isPresent() && b.amount().isPresent();
        return (amounts ? areOfOneMeasure(a.amount().get(), b.amount().get()) : isMoney(a) == isMoney(b))
                && PERCENT.matcher(a.text()).find() == PERCENT.matcher(b.text()).find()
                && BY_THE_PIECE.matcher(a.text()).find()
                        == BY_THE_PIECE.matcher(b.text()).find();
    }

    private static boolean areOfOneMeasure(Amount a, Amount b) {
        return measure(a).equals(measure(b))
                && !(a instanceof Amount.Money
                        && isByTheShare(a.value().min(b.value()), a.value().max(b.value())));
    }

    /** Whether two different values contradict each other. */
    static boolean isOpposed(Value a, Value b) {
        return !a.equals(b) && isComparable(a, b) && !Testimony.shareSentences(a.testimonies(), b.testimonies());
    }

    private static boolean isMoney(Value value) {
        return MONEY.matcher(value.text()).find();
    }

    /** A description of one that might be named elsewhere: "a Chinese firm", not "retailers". */
    static boolean isSingularDescription(String text) {
        List<String> words = Words.of(text);
        return !Names.isName(text)
                && SINGULAR.contains(words.getFirst())
                && !words.getLast().endsWith("s");
    }

    static boolean isCountry(String place) {
        return COUNTRIES.contains(Words.key(place));
    }

    private String name(Role role, String name) {
        String key = naming.key(name);
        return naming.isDecided(name) || role.types().contains(FillerType.COMPANY)
                ? acronyms.getOrDefault(key, key)
                : people.key(name);
    }

    private static boolean isPart(Set<String> a, Set<String> b) {
        return a.stream()
                .allMatch(x -> b.stream().anyMatch(y -> List.of(y.split(" ")).containsAll(List.of(x.split(" ")))));
    }

    private static String amount(Amount amount) {
        return amount.value().stripTrailingZeros().toPlainString() + " " + measure(amount);
    }

    private static boolean isBare(Amount amount) {
        return amount instanceof Amount.Quantity quantity && quantity.unit().isEmpty();
    }

    /** What an amount is counted in: a currency, percent, or nothing further, since "900 people" and "900" are one headcount. */
    private static String measure(Amount amount) {
        return switch (amount) {
            case Amount.Money money -> money.currency();
            case Amount.Quantity quantity -> quantity.unit().equals("%") ? "%" : "";
        };
    }

    /** Whether one sum is so much smaller that it is the price of a share: "$10.66" says nothing against "$5.85 billion". */
    private static boolean isByTheShare(BigDecimal low, BigDecimal high) {
        return low.signum() > 0 && low.multiply(SHARES).compareTo(high) <= 0;
    }

    /** Amounts of different measures are not the same, and yet do not disagree; but a bare number may be money: "130 million" is "130 million euros". */
    private static boolean near(Amount a, Amount b, double ratio) {
        BigDecimal low = a.value().min(b.value());
        BigDecimal high = a.value().max(b.value());
        boolean equal = low.compareTo(high) == 0;
        if (!measure(a).equals(measure(b))) {
            return ratio > 1 || (equal && (isBare(a) || isBare(b)));
        }
        if (equal) {
            return true;
        }
        if (ratio > 1 && isByTheShare(low, high)) {
            return true;
        }
        return low.signum() > 0 && high.divide(low, MathContext.DECIMAL64).doubleValue() <= ratio;
    }
}
