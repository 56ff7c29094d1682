package org.peerage.profile;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.peerage.article.Article;
import org.peerage.claim.Claim;
import org.peerage.claim.Stance;
import org.peerage.vocabulary.FillerType;
import org.peerage.vocabulary.Kind;
import org.peerage.vocabulary.Role;
import org.peerage.vocabulary.Vocabulary;

/** What holds for any claims, of all kinds and stages, made up from seeds. */
class ProfilePropertiesTest {
    private static final String SELF = "Kestrel Lamps";
    private static final List<String> COMPANIES = List.of(
            SELF,
            "Kestrel Lamps Ltd",
            "Halm Glass",
            "Orrin Cobre",
            "a Chilean firm",
            "Wick Oil",
            "Tarn Lamp Works",
            "TLW");
    private static final List<String> OUTLETS = List.of("Lamp Weekly", "Tarn Post", "Orme Star");
    private static final List<String> WORDS = List.of(
            "wick", "glass", "flame", "oil", "globe", "brass", "shade", "stand", "burner", "chimney", "fuel", "hook");

    static IntStream seeds() {
        return IntStream.range(0, 25);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfClaimsAndAccountsDoesNotMatter(int seed) {
        Random random = new Random(seed);
        List<Account> accounts = accounts(random);
        List<Account> shuffled = new ArrayList<>();
        accounts.forEach(a -> {
            List<Claim> claims = new ArrayList<>(a.claims());
            Collections.shuffle(claims, random);
            shuffled.add(new Account(a.article(), claims));
        });
        Collections.shuffle(shuffled, random);
        assertThat(profile(shuffled)).isEqualTo(profile(accounts));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aCopyOfAStoryAddsNoIndependentSource(int seed) {
        Random random = new Random(seed);
        List<Account> accounts = accounts(random);
        Account original = accounts.get(random.nextInt(accounts.size()));
        List<Account> more = new ArrayList<>(accounts);
        more.add(copy(original));
        assertThat(sources(profile(more))).isLessThanOrEqualTo(sources(profile(accounts)));
        assertThat(profile(more).coverage().stories())
                .isEqualTo(profile(accounts).coverage().stories());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aLaterDenialDeletesNothing(int seed) {
        Random random = new Random(seed);
        List<Account> accounts = accounts(random);
        Profile before = profile(accounts);
        Set<Claim> said = claims(before);
        List<Account> more = new ArrayList<>(accounts);
        more.add(denialOf(said.iterator().next()));
        Profile after = profile(more);
        assertThat(claims(after)).containsAll(said).hasSize(said.size() + 1);
        assertThat(assertedLines(after)).isEqualTo(assertedLines(before));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anEarlierProfileSaysNothingThatALaterOneLacks(int seed) {
        Random random = new Random(seed);
        List<Account> accounts = accounts(random);
        LocalDate early = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(900));
        LocalDate late = early.plusDays(random.nextInt(400));
        Set<Claim> then = claims(Profile.of(accounts, SELF, Optional.of(early)));
        assertThat(claims(Profile.of(accounts, SELF, Optional.of(late)))).containsAll(then);
        assertThat(claims(profile(accounts))).containsAll(then);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyClaimAboutTheCompanyStandsInExactlyOneLine(int seed) {
        Profile profile = profile(accounts(new Random(seed)));
        List<Claim> inLines = ProfileTest.lines(profile)
                .flatMap(l -> l.testimonies().stream())
                .map(Testimony::claim)
                .toList();
        assertThat(inLines).doesNotHaveDuplicates().hasSize(profile.coverage().claims());
        assertThat(profile.sentences())
                .extracting(Sentence::number)
                .isEqualTo(IntStream.rangeClosed(1, profile.sentences().size())
                        .boxed()
                        .toList());
    }

    // --- seeds to articles

    private static Profile profile(List<Account> accounts) {
        return Profile.of(accounts, SELF, Optional.empty());
    }

    static List<Account> accounts(Random random) {
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String document = "article " + i;
            String outlet = pick(OUTLETS, random);
            Press press = random.nextInt(6) == 0
                    ? Press.undated(document, outlet)
                    : Press.article(
                            document,
                            outlet,
                            LocalDate.of(2024, 1, 1)
                                    .plusDays(random.nextInt(900))
                                    .toString());
            press.asserts("market", "present", sentence(random), "company=" + SELF, "place=" + pick(WORDS, random));
            for (int n = random.nextInt(12); n > 0; n--) {
                claim(press, random);
            }
            accounts.add(press.told());
        }
        return accounts;
    }

    private static void claim(Press press, Random random) {
        Kind kind = pick(Vocabulary.standard().kinds(), random);
        List<String> roles = new ArrayList<>();
        for (Role role : kind.roles()) {
            if (role.core() || random.nextBoolean()) {
                String first = filler(role, random);
                roles.add(role.name() + "=" + first
                        + (role.many() && random.nextBoolean() ? "|" + filler(role, random) : ""));
            }
        }
        Stance stance = random.nextInt(5) > 0 ? Stance.ASSERTS : pick(List.of(Stance.DENIES, Stance.DECLINES), random);
        press.says(
                kind.name(),
                pick(kind.stages(), random),
                stance,
                random.nextBoolean() ? "Ama Birk" : "",
                random.nextInt(4) == 0 ? pick(OUTLETS, random) : "",
                random.nextInt(4) == 0
                        ? LocalDate.of(2023, 1, 1)
                                .plusDays(random.nextInt(1200))
                                .toString()
                        : "",
                sentence(random),
                roles.toArray(String[]::new));
    }

    private static String filler(Role role, Random random) {
        FillerType type = pick(List.copyOf(new java.util.TreeSet<>(role.types())), random);
        return switch (type) {
            case COMPANY -> random.nextInt(3) == 0 ? SELF : pick(COMPANIES, random);
            case PERSON -> pick(List.of("Ama Birk", "Birk", "Ivo Dahl", "Per Birk"), random);
            case PLACE -> pick(List.of("Orme", "Orme, Norway", "Norway", "Tarn"), random);
            case MONEY -> "$" + (1 + random.nextInt(3)) + " million";
            case QUANTITY -> String.valueOf(1 + random.nextInt(3));
            case DATE -> pick(List.of("2024", "third quarter", "first half of 2025", "last year"), random);
            case THING, TEXT -> pick(List.of("CEO", "chairman and CEO", "revenue", "lamps", "Series A"), random);
        };
    }

    private static String sentence(Random random) {
        return IntStream.range(0, 14)
                        .mapToObj(i -> pick(WORDS, random) + random.nextInt(50))
                        .reduce((a, b) -> a + " " + b)
                        .orElseThrow()
                + ".";
    }

    private static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    static Account copy(Account original) {
        Article a = original.article();
        Article copy = new Article(
                "copy", a.url(), Optional.of("Copyist"), a.title(), a.author(), a.published(), a.language(), a.text());
        return new Account(
                copy,
                original.claims().stream().map(c -> with(c, "copy", c.stance())).toList());
    }

    private static Account denialOf(Claim claim) {
        Article article = new Article(
                "denial",
                Optional.empty(),
                Optional.of("Gainsayer"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.of(2027, 1, 1)),
                "en",
                "x".repeat(claim.evidence().span().end()));
        return new Account(article, List.of(with(claim, "denial", Stance.DENIES)));
    }

    private static Claim with(Claim c, String document, Stance stance) {
        return new Claim(
                document,
                c.kind(),
                new LinkedHashMap<>(c.roles()),
                c.stage(),
                stance,
                c.speaker(),
                c.medium(),
                c.when(),
                c.evidence(),
                c.confidence(),
                c.foundBy());
    }

    // --- profiles to what is compared

    private static Set<Claim> claims(Profile profile) {
        return profile.sentences().stream()
                .flatMap(s -> s.testimonies().stream())
                .map(Testimony::claim)
                .collect(toSet());
    }

    private static int sources(Profile profile) {
        return ProfileTest.lines(profile).mapToInt(Line::sources).sum();
    }

    /** The asserted claims of each line. */
    private static Set<Set<Claim>> assertedLines(Profile profile) {
        return ProfileTest.lines(profile)
                .map(l -> l.testimonies().stream()
                        .filter(Testimony::asserts)
                        .map(Testimony::claim)
                        .collect(toSet()))
                .filter(s -> !s.isEmpty())
                .collect(toSet());
    }
}
