package org.peerage.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.peerage.profile.Section;
import org.peerage.vocabulary.Kind;
import org.peerage.vocabulary.Role;
import org.peerage.vocabulary.Vocabulary;

/** The vocabulary in German is all there, and has nothing that the vocabulary has not. */
class LabelsTest {
    private static final Labels GERMAN = Labels.of(Locale.GERMAN);

    private static Set<String> named(String of) {
        return GERMAN.words().keySet().stream()
                .filter(key -> key.startsWith(of + "."))
                .map(key -> key.substring(of.length() + 1))
                .collect(Collectors.toSet());
    }

    private static Stream<Kind> kinds() {
        return Vocabulary.standard().kinds().stream();
    }

    @Test
    void eachWordOfTheVocabularyHasOneInGerman() {
        assertThat(named("kind")).isEqualTo(kinds().map(Kind::name).collect(Collectors.toSet()));
        assertThat(named("stage"))
                .isEqualTo(kinds().flatMap(kind -> kind.stages().stream()).collect(Collectors.toSet()));
        assertThat(named("role"))
                .isEqualTo(kinds().flatMap(kind -> kind.roles().stream())
                        .map(Role::name)
                        .collect(Collectors.toSet()));
        assertThat(named("section"))
                .isEqualTo(Stream.of(Section.values()).map(Section::word).collect(Collectors.toSet()));
        assertThat(GERMAN.words().values())
                .allSatisfy(word -> assertThat(word).isNotBlank().isEqualTo(word.strip()));
    }

    /** Stages of one life cycle are told apart. */
    @Test
    void noTwoStagesOfALifeCycleHaveOneWord() {
        for (List<String> stages : new HashSet<>(kinds().map(Kind::stages).toList())) {
            assertThat(stages.stream().map(GERMAN::stage)).doesNotHaveDuplicates();
        }
    }

    @Test
    void whatIsMissingIsSaidInEnglish() {
        assertThat(GERMAN.stage("in_talks")).isEqualTo("in Verhandlungen");
        assertThat(GERMAN.stage("no_such_stage")).isEqualTo("no such stage");
        assertThat(GERMAN.how("taken back")).isEqualTo("zurückgenommen");
        assertThat(Labels.of(Locale.forLanguageTag("de-AT"))).isEqualTo(GERMAN);
        assertThat(Labels.of(Locale.FRENCH)).isEqualTo(Labels.ENGLISH);
        assertThat(Labels.ENGLISH.say("only_denied")).isEqualTo("only denied");
    }
}
