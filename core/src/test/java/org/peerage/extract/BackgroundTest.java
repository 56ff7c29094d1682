package org.peerage.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.peerage.vocabulary.Kind;
import org.peerage.vocabulary.Vocabulary;

class BackgroundTest {
    private static final Background BACKGROUND = Background.STANDARD;

    @Test
    void aStandingFactIsTheArticlesOwnAndHasNoTime() {
        Kind headquarters = Vocabulary.standard().kind("headquarters");
        assertThat(BACKGROUND.isUnspoken(headquarters, "current")).isTrue();
        assertThat(BACKGROUND.isTimeless(headquarters, "current")).isTrue();
    }

    @Test
    void whatIsNewsIsNeither() {
        Kind acquisition = Vocabulary.standard().kind("acquisition");
        assertThat(BACKGROUND.isUnspoken(acquisition, "in_talks")).isFalse();
        assertThat(BACKGROUND.isTimeless(acquisition, "completed")).isFalse();
    }
}
