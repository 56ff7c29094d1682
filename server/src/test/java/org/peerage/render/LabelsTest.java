package org.peerage.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.peerage.profile.Account;
import org.peerage.profile.Basis;
import org.peerage.profile.Blank;
import org.peerage.profile.Contradiction;
import org.peerage.profile.Credibility;
import org.peerage.profile.Grade;
import org.peerage.profile.Headline;
import org.peerage.profile.Line;
import org.peerage.profile.Profile;
import org.peerage.profile.Reliability;
import org.peerage.profile.Section;
import org.peerage.profile.TrackRecord;
import org.peerage.vocabulary.Kind;
import org.peerage.vocabulary.Role;
import org.peerage.vocabulary.Vocabulary;
import org.peerage.web.Invented;

class LabelsTest {
    private static final Labels GERMAN = Labels.of(Locale.GERMAN);

    @Test
    void germanHasAllMessagesAndAllWordsOfTheVocabulary() {
        Set<String> expected = new TreeSet<>(Labels.ENGLISH.words().keySet());
        for (Kind kind : Vocabulary.standard().kinds()) {
            expected.add("kind." + kind.name());
            kind.stages().forEach(stage -> expected.add("stage." + stage));
            kind.roles().stream().map(Role::name).forEach(role -> expected.add("role." + role));
        }
        Stream.of(Section.values()).forEach(section -> expected.add("section." + section.word()));
        assertThat(new TreeSet<>(GERMAN.words().keySet())).isEqualTo(expected);
    }

    @Test
    void bothLanguagesFillInTheSame() {
        Labels.ENGLISH
                .words()
                .forEach((key, text) -> assertThat(new MessageFormat(GERMAN.say(key)).getArgumentNames())
                        .as(key)
                        .isEqualTo(new MessageFormat(text).getArgumentNames()));
    }

    @Test
    void englishSaysWhatTheProfileSays() {
        Labels english = Labels.ENGLISH;
        assertThat(english.say("rule")).isEqualTo(Headline.RULE);
        for (Reliability letter : Reliability.values()) {
            assertThat(ProfileWords.reliability(letter, english)).isEqualTo(letter.words());
        }
        for (Credibility digit : Credibility.values()) {
            assertThat(english.say("credibility." + digit.number())).isEqualTo(digit.words());
        }
        for (Headline.Reason reason : Headline.Reason.values()) {
            assertThat(ProfileWords.rule(reason, english)).isEqualTo(reason.word());
        }
        for (Blank blank : Blank.values()) {
            assertThat(english.word("blank", blank.word())).isEqualTo(blank.word());
        }
        english.words().keySet().stream()
                .filter(key -> key.matches("(method|office|fact|weighed|side)\\..*"))
                .filter(key -> !key.equals("fact.said"))
                .forEach(key ->
                        assertThat(english.say(key)).isEqualTo(Wording.name(key.substring(key.indexOf('.') + 1))));
    }

    @Test
    void reasonsForLettersAreSaidInGerman() {
        assertThat(ProfileWords.why(new TrackRecord(5, 1).grade().orElseThrow(), GERMAN))
                .isEqualTo("Von seinen Berichten über Verhandlungen wurden 5 später bestätigt und 1 dementiert.");
        assertThat(ProfileWords.why(new Grade(Reliability.F, Basis.Sort.UNKNOWN), GERMAN))
                .isEqualTo("Diesen Herausgeber hat noch niemand beurteilt.");
        assertThat(ProfileWords.why(new Grade(Reliability.C, new Basis.Judged(Optional.empty())), GERMAN))
                .isEqualTo("So beurteilt vom Betreiber dieses Peerage.");
        assertThat(ProfileWords.why(new Grade(Reliability.B, "We know them."), GERMAN))
                .isEqualTo("We know them.");
        assertThat(ProfileWords.why(new Grade(Reliability.B, "Nobody has judged this publisher yet."), GERMAN))
                .as("an operator's words stay, whatever they are")
                .isEqualTo("Nobody has judged this publisher yet.");
    }

    /** Pages and programs are told the same. */
    @Test
    void reasonsForLettersAreThoseOfTheFold() {
        Stream<Basis> all = Stream.concat(
                Stream.of(Basis.Sort.values()),
                Stream.of(
                        new Basis.Judged(Optional.empty()),
                        new Basis.Judged(Optional.of("We know them.")),
                        new TrackRecord(1, 0),
                        new TrackRecord(5, 2)));
        assertThat(all.map(basis -> new Grade(Reliability.B, basis)))
                .allSatisfy(grade ->
                        assertThat(ProfileWords.why(grade, Labels.ENGLISH)).isEqualTo(grade.why()));
    }

    @Test
    void daysAndNumbersAreThoseOfTheLanguage() {
        LocalDate day = LocalDate.of(2026, 3, 4);
        assertThat(Labels.ENGLISH.day(day)).isEqualTo("4 Mar 2026");
        assertThat(GERMAN.day(day)).isEqualTo("4. März 2026");
        assertThat(GERMAN.month(day)).isEqualTo("März 2026");
        assertThat(GERMAN.say("line.sources", 1)).isEqualTo("1 Quelle");
        assertThat(GERMAN.say("coverage", 1_200, 1, 2, 3)).startsWith("1.200 Aussagen in 1 Artikel (2 Berichte)");
    }

    @Test
    void whatAnotherLanguageLacksIsSaidInEnglish() {
        var sparse = new Labels("fr", Map.of("line.with", "avec"));
        assertThat(sparse.say("line.with")).isEqualTo("avec");
        assertThat(sparse.say("line.unknown")).isEqualTo("unknown");
        assertThat(sparse.kind("joint_venture")).isEqualTo("joint venture");
        assertThatThrownBy(() -> sparse.say("no.such")).hasMessageContaining("no.such");
        assertThat(Labels.of(Locale.JAPAN)).isEqualTo(Labels.ENGLISH);
    }

    @Test
    void aDayThatDecidesIsWrittenAsOtherDays() {
        Profile profile = Profile.of(
                List.of(seat("Bergen", "2025-06-03"), seat("Galway", "2025-02-14")),
                "Lomund Spinners",
                Optional.empty());
        Contradiction contradiction = profile.contradictions().getFirst();
        assertThat(ProfileWords.decided(contradiction)).endsWith("recency 3 Jun 2025 against 14 Feb 2025");
        assertThat(ProfileWords.decided(contradiction, GERMAN)).endsWith("Aktualität 3. Juni 2025 gegen 14. Feb. 2025");
    }

    @Test
    void whoeverBringsAProceedingBringsItAgainstSomebody() {
        Profile profile = Profile.of(
                List.of(new Invented("Suit", "The Post", "https://example.org/suit", "2025-06-03")
                        .says(
                                "{} has sued {}.",
                                "proceeding",
                                "filed",
                                "by",
                                "Lomund Spinners",
                                "against",
                                "Tarvik Weavers")
                        .account()),
                "Lomund Spinners",
                Optional.empty());
        Line suit = profile.lines(Section.PROCEEDINGS).getFirst();
        assertThat(ProfileWords.label(suit, Section.PROCEEDINGS)).contains("Proceeding, brought against");
        assertThat(ProfileWords.label(suit, Section.PROCEEDINGS, GERMAN)).contains("Verfahren, angestrengt gegen");
    }

    private static Account seat(String place, String published) {
        return new Invented(place, "The Post of " + place, "https://example.org/" + place, published)
                .says("{} is based in {}.", "headquarters", "current", "company", "Lomund Spinners", "place", place)
                .account();
    }
}
