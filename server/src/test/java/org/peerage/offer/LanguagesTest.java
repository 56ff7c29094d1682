package org.peerage.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanguagesTest {
    private final Languages standard = Languages.standard();

    @TempDir
    private Path folder;

    @Test
    void allLanguagesSayTheSameThings() {
        var english = standard.of("en");
        for (String tag : standard.tags()) {
            Texts texts = standard.of(tag);
            assertThat(texts.messages().keySet())
                    .as(tag)
                    .isEqualTo(english.messages().keySet());
            texts.messages()
                    .forEach((key, text) -> assertThat(new MessageFormat(text).getArgumentNames())
                            .as(tag + " " + key)
                            .isEqualTo(new MessageFormat(english.messages().get(key)).getArgumentNames()));
        }
    }

    @Test
    void theFirstLanguageThatThereIsIsTaken() {
        assertThat(standard.of(Stream.of(Locale.FRENCH, Locale.GERMANY, Locale.ENGLISH))
                        .tag())
                .isEqualTo("de");
        assertThat(standard.of(Stream.of(Locale.JAPAN)).tag()).isEqualTo("en");
    }

    @Test
    void anOperatorSaysThingsOtherwiseAndInOtherLanguages() throws IOException {
        Files.writeString(folder.resolve("texts_en.properties"), "box.send=Off it goes\n");
        Files.writeString(folder.resolve("texts_fr.properties"), "box.send=Envoyez-moi le lien\n");
        Languages languages = Languages.in(folder);
        assertThat(languages.of("en").say("box.send")).isEqualTo("Off it goes");
        assertThat(languages.of("fr").say("box.send")).isEqualTo("Envoyez-moi le lien");
        assertThat(languages.of("fr").say("box.privacy")).isEqualTo("Privacy");
        assertThat(languages.of("de").say("box.send")).isEqualTo("Link zusenden");
        Files.writeString(folder.resolve("labels_fr.properties"), "stage.agreed=convenu\n");
        languages = Languages.in(folder);
        assertThat(languages.of("fr").labels().stage("agreed")).isEqualTo("convenu");
        assertThat(languages.of("fr").labels().stage("in_talks")).isEqualTo("in talks");
        assertThat(languages.of("fr").say("box.send")).isEqualTo("Envoyez-moi le lien");
        assertThat(languages.of("de").labels().stage("agreed")).isEqualTo("vereinbart");
    }

    @Test
    void mistakesInTextsAreNamed() throws IOException {
        Path file = folder.resolve("texts_en.properties");
        Files.writeString(file, "box.sennd=Off\n");
        assertThatThrownBy(() -> Languages.in(folder)).hasMessageContaining("'box.sennd' in " + file);
        Files.writeString(file, "box.send={0, plural, one {}\n");
        assertThatThrownBy(() -> Languages.in(folder)).hasMessageContaining("box.send in " + file);
        Files.delete(file);
        Path labels = folder.resolve("labels_de.properties");
        Files.writeString(labels, "box.send=Los\n");
        assertThatThrownBy(() -> Languages.in(folder)).hasMessageContaining("'box.send' in " + labels);
    }

    @Test
    void otherWordsAreAnotherVersion() {
        Wording one = standard.of("en").consent("Peerage");
        assertThat(one.version())
                .hasSize(8)
                .isNotEqualTo(standard.of("en").consent("Others").version());
        assertThat(one.version())
                .isNotEqualTo(standard.of("de").consent("Peerage").version());
    }
}
