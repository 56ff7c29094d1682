package org.peerage.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.peerage.article.Article;
import org.peerage.article.Span;
import org.peerage.claim.Amount;
import org.peerage.claim.Claim;
import org.peerage.claim.Evidence;
import org.peerage.claim.Filler;
import org.peerage.claim.Stance;
import org.peerage.claim.When;
import org.peerage.profile.Account;
import org.peerage.vocabulary.FillerType;
import org.peerage.vocabulary.Kind;
import org.peerage.vocabulary.Role;
import org.peerage.vocabulary.Table;
import org.peerage.vocabulary.Vocabulary;
import tools.jackson.databind.JsonNode;

/**
 * Makes up the press of twenty years about one invented company, as much as is asked for; equal seeds give equal presses.
 *
 * <p>Kinds of claims, the roles they fill, speakers, media and times are as frequent as in texts that people have annotated ({@code
 * shares.yaml}). Six claims of ten tell again of a thing that was told of, the much told ones more often: under another form of a
 * name, at a later stage, with an amount a little off, a party left out or only described. Others are new. All names are made of
 * syllables; one article of seven copies the story of another.
 */
final class Gazette {
    /** The company that all claims are about. */
    static final String COMPANY = "Velmora Dastin";

    private static final List<String> FORMS = List.of("", "", "", " Ltd", " Inc.", " Group", " plc");
    private static final String[] SYLLABLES = {
        "vel", "mor", "das", "tin", "kar", "lo", "ber", "an", "ti", "gul", "sor", "pek", "ri", "na", "hul", "dre",
        "fos", "ma"
    };
    private static final List<String> TITLES =
            List.of("chief executive", "CEO", "chairman", "finance director", "head of sales", "director");
    private static final List<String> METRICS = List.of("revenue", "net profit", "sales", "operating profit", "output");

    private final RandomGenerator random;
    private final JsonNode shares = Table.read(Gazette.class, "shares.yaml");
    private final List<Claim> things = new ArrayList<>();
    private final List<Account> accounts = new ArrayList<>();

    private Gazette(long seed) {
        random = new SplittableRandom(seed);
    }

    /** @param claims how many in all, two or three an article */
    static List<Account> of(int claims, long seed) {
        Gazette gazette = new Gazette(seed);
        int made = 0;
        while (made < claims) {
            made += gazette.article(Math.min(claims - made, 1 + gazette.random.nextInt(4)));
        }
        return List.copyOf(gazette.accounts);
    }

    private int article(int claims) {
        int number = accounts.size();
        String document = "article " + number;
        boolean copies = number > 0 && random.nextInt(7) == 0;
        long story = copies ? accounts.get(random.nextInt(number)).story().orElseThrow() : number;
        Article article = new Article(
                document,
                Optional.empty(),
                Optional.of("The " + name(2, 60)),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.of(2005, 1, 1).plusDays((long) number * 7300 / 2000 % 7300)),
                "en",
                "");
        List<Claim> told =
                IntStream.range(0, claims).mapToObj(i -> claim(document, i)).toList();
        accounts.add(new Account(article, OptionalLong.of(story), told));
        return claims;
    }

    private Claim claim(String document, int place) {
        boolean again = !things.isEmpty() && random.nextInt(10) < 6;
        Optional<Claim> thing = again ? Optional.of(things.get(random.nextInt(things.size()))) : Optional.empty();
        Kind kind = thing.map(Claim::kind).orElseGet(this::kind);
        Span span = new Span(place * 100, place * 100 + 99);
        int stage = thing.map(c -> kind.stages().indexOf(c.stage()) + random.nextInt(3))
                .orElse(0);
        Claim claim = new Claim(
                document,
                kind,
                roles(kind, thing, span),
                kind.stages().get(Math.min(stage, kind.stages().size() - 1)),
                stance(),
                happens(66) ? Optional.of(filler(name(2, 150), span)) : Optional.empty(),
                happens(10) ? Optional.of(filler(name(2, 60), span)) : Optional.empty(),
                happens(134) ? Optional.of(when(span)) : Optional.empty(),
                new Evidence(span, "x".repeat(99)),
                random.nextDouble(),
                "gazette");
        things.add(claim);
        return claim;
    }

    private Stance stance() {
        return happens(13) ? random.nextBoolean() ? Stance.DENIES : Stance.DECLINES : Stance.ASSERTS;
    }

    private When when(Span span) {
        LocalDate day = LocalDate.of(2004, 1, 1).plusDays(random.nextInt(7600));
        return new When("then", span, Optional.of(new When.Interval(day, day)));
    }

    private Kind kind() {
        int left = random.nextInt(1000);
        for (Kind kind : Vocabulary.standard().kinds()) {
            left -= shares.get(kind.name()).get("claims").asInt();
            if (left < 0) {
                return kind;
            }
        }
        return Vocabulary.standard().kind("result");
    }

    private SequencedMap<String, List<Filler>> roles(Kind kind, Optional<Claim> thing, Span span) {
        List<Role> parts = kind.roles().stream()
                .filter(r -> r.core() && r.types().contains(FillerType.COMPANY))
                .toList();
        String own = thing.map(this::ownRole)
                .orElseGet(() -> parts.get(random.nextInt(parts.size())).name());
        SequencedMap<String, List<Filler>> roles = new LinkedHashMap<>();
        for (Role role : kind.roles()) {
            List<Filler> fillers = new ArrayList<>();
            if (role.name().equals(own)) {
                fillers.add(filler(COMPANY + form(), span));
            }
            if (fillers.isEmpty() || role.many()) {
                fillers(role, thing, span, share(kind, role)).forEach(fillers::add);
            }
            if (!fillers.isEmpty()) {
                roles.put(role.name(), fillers);
            }
        }
        return roles;
    }

    private String ownRole(Claim thing) {
        return thing.roles().entrySet().stream()
                .filter(e -> e.getValue().stream().anyMatch(f -> f.name().startsWith(COMPANY)))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private List<Filler> fillers(Role role, Optional<Claim> thing, Span span, double share) {
        if (random.nextDouble() >= share) {
            return List.of();
        }
        return thing.map(c -> c.fillers(role.name()))
                .flatMap(told ->
                        told.stream().filter(f -> !f.name().startsWith(COMPANY)).findFirst())
                .map(f -> List.of(again(role, f, span)))
                .orElseGet(() -> List.of(anew(role, span)));
    }

    /** The same filler in other words. */
    private Filler again(Role role, Filler told, Span span) {
        if (told.amount().isPresent()) {
            return happens(200) ? anew(role, span) : told;
        }
        if (role.types().contains(FillerType.COMPANY)) {
            return happens(50)
                    ? filler("a " + name(1, 40).toLowerCase(java.util.Locale.ROOT) + " firm", span)
                    : filler(
                            FORMS.stream().reduce(told.name(), (n, f) -> f.isEmpty() ? n : n.replace(f, "")) + form(),
                            span);
        }
        return told;
    }

    private Filler anew(Role role, Span span) {
        FillerType type = List.copyOf(new java.util.TreeSet<>(role.types())).getFirst();
        String words = switch (type) {
            case COMPANY -> name(2, 3000) + form();
            case PERSON -> name(1, 300) + " " + name(2, 3000);
            case PLACE -> name(2, 400);
            case MONEY -> "$" + (1 + random.nextInt(900)) + " million";
            case QUANTITY -> String.valueOf(1 + random.nextInt(900));
            case DATE -> String.valueOf(2004 + random.nextInt(20));
            case THING -> name(2, 2000);
            case TEXT ->
                switch (role.name()) {
                    case "title" -> TITLES.get(random.nextInt(TITLES.size()));
                    case "metric" -> METRICS.get(random.nextInt(METRICS.size()));
                    default -> name(1, 20);
                };
        };
        Optional<Amount> amount = switch (type) {
            case MONEY -> Optional.of(new Amount.Money(new BigDecimal(words.replaceAll("\\D", "") + "000000"), "USD"));
            case QUANTITY -> Optional.of(new Amount.Quantity(new BigDecimal(words), ""));
            default -> Optional.empty();
        };
        return new Filler(words, words, span, amount);
    }

    private String form() {
        return FORMS.get(random.nextInt(FORMS.size()));
    }

    /** One of {@code many} names, of some syllables a word; small numbers more often. */
    private String name(int words, int many) {
        int number = (int) (many * random.nextDouble() * random.nextDouble());
        SplittableRandom letters = new SplittableRandom(number * 31L + words);
        StringBuilder name = new StringBuilder();
        for (int w = 0; w < words; w++) {
            StringBuilder word = new StringBuilder();
            for (int s = 0; s < 3; s++) {
                word.append(SYLLABLES[letters.nextInt(SYLLABLES.length)]);
            }
            word.setCharAt(0, Character.toUpperCase(word.charAt(0)));
            name.append(w > 0 ? " " : "").append(word);
        }
        return name.toString();
    }

    private static Filler filler(String words, Span span) {
        return Filler.of(words, words, span);
    }

    private double share(Kind kind, Role role) {
        return shares.get(kind.name()).get("roles").path(role.name()).asDouble(0);
    }

    private boolean happens(int inAThousand) {
        return random.nextInt(1000) < inAThousand;
    }
}
