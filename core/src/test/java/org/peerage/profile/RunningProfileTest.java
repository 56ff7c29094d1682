package org.peerage.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peerage.profile.Press.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RunningProfileTest {
    private static final Company KESTREL = new Company("Kestrel Lamps", Set.of("Kestrel Lamps", "Kestrel Lamps Ltd"));
    /** The same, where somebody has found out since that a name is its own and that two others are one. */
    private static final Company KNOWN_BETTER = new Company(
            "Kestrel Lamps",
            Set.of("Kestrel Lamps", "Kestrel Lamps Ltd", "TLW"),
            Map.of("Halm Glass", "halm", "Wick Oil", "halm"));

    /** Articles in any order and in batches of any size, some taken back, the company known better at some time, and asked for on any day. */
    @ParameterizedTest
    @MethodSource("org.peerage.profile.ProfilePropertiesTest#seeds")
    void isTheSameAsTheWholeFold(int seed) {
        Random random = new Random(seed);
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            accounts.addAll(ProfilePropertiesTest.accounts(random));
        }
        Collections.shuffle(accounts, random);
        RunningProfile running = new RunningProfile();
        List<Account> told = new ArrayList<>();
        Company company = KESTREL;
        while (!accounts.isEmpty()) {
            for (int n = Math.min(accounts.size(), random.nextInt(5)); n > 0; n--) {
                told.add(accounts.removeLast());
            }
            if (!told.isEmpty() && random.nextInt(5) == 0) {
                told.remove(random.nextInt(told.size()));
            }
            company = random.nextInt(6) == 0 ? KNOWN_BETTER : company;
            Optional<LocalDate> asOf = random.nextInt(3) > 0
                    ? Optional.empty()
                    : Optional.of(LocalDate.of(2024, 1, 1).plusDays(random.nextInt(900)));
            assertThat(running.of(told, company, Publishers.UNJUDGED, asOf))
                    .isEqualTo(Profile.of(told, company, Publishers.UNJUDGED, asOf));
        }
    }

    @Test
    void onlyWhatANewerArticleTellsOfIsMadeAnew() {
        List<Account> accounts = new ArrayList<>(List.of(
                ProfileTest.rumour().told(),
                ProfileTest.denial().told(),
                ProfileTest.closing().told()));
        RunningProfile running = new RunningProfile();
        running.of(accounts, KESTREL, Publishers.UNJUDGED, Optional.empty());
        long all = running.madeAnew();
        accounts.add(article("z", "Orme Star", "2026-12-01")
                .asserts("market", "present", "Kestrel Lamps sells in Orme.", "company=Kestrel Lamps", "place=Orme")
                .told());
        running.of(accounts, KESTREL, Publishers.UNJUDGED, Optional.empty());
        assertThat(all).isPositive();
        assertThat(running.madeAnew()).isEqualTo(1);
        running.of(accounts, KESTREL, Publishers.UNJUDGED, Optional.empty());
        assertThat(running.madeAnew()).isZero();
    }

    /** A second person of a surname makes another of the lines that knew the first by it. */
    @Test
    void whomANameStandsForIsLookedAtAnew() {
        List<Account> accounts =
                new ArrayList<>(List.of(post("a", "2026-01-01", "Ama Birk"), post("b", "2026-01-02", "Birk")));
        RunningProfile running = new RunningProfile();
        assertThat(running.of(accounts, KESTREL, Publishers.UNJUDGED, Optional.empty())
                        .lines(Section.PEOPLE))
                .hasSize(1);
        accounts.add(article("c", "Orme Star", "2026-01-03")
                .asserts(
                        "stake", "current", "Ivo Birk holds Kestrel Lamps.", "holder=Ivo Birk", "company=Kestrel Lamps")
                .told());
        assertThat(running.of(accounts, KESTREL, Publishers.UNJUDGED, Optional.empty())
                        .lines(Section.PEOPLE))
                .hasSize(2);
    }

    private static Account post(String document, String day, String person) {
        return article(document, "Lamp Weekly", day)
                .asserts(
                        "post",
                        "holds",
                        person + " leads Kestrel Lamps.",
                        "person=" + person,
                        "company=Kestrel Lamps",
                        "title=CEO")
                .told();
    }
}
