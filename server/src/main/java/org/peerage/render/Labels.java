package org.peerage.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.peerage.profile.Section;

/**
 * The words of the vocabulary in a reader's language, from {@code labels_de.properties} and its like. What is missing there is said in English.
 *
 * @param language as BCP 47 has it, "en" where there are no words of another
 * @param words by what they are of and their name: "stage.in_talks"
 */
public record Labels(String language, Map<String, String> words) {
    /** As the vocabulary itself has them. */
    public static final Labels ENGLISH = new Labels("en", Map.of());

    private static final Map<String, Labels> READ = new ConcurrentHashMap<>();

    public Labels {
        words = Map.copyOf(words);
    }

    /** Of a language, else English. */
    public static Labels of(Locale language) {
        return READ.computeIfAbsent(language.getLanguage(), Labels::read);
    }

    private static Labels read(String language) {
        try (InputStream stored = Labels.class.getResourceAsStream("labels_" + language + ".properties")) {
            if (stored == null) {
                return ENGLISH;
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(stored, UTF_8));
            return new Labels(
                    language,
                    properties.stringPropertyNames().stream()
                            .collect(Collectors.toMap(name -> name, properties::getProperty)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a kind of claim: "joint venture". */
    public String kind(String name) {
        return word("kind", name);
    }

    /** Of a stage of a life cycle: "in talks". */
    public String stage(String name) {
        return word("stage", name);
    }

    /** Of a role in a kind of claim: "buyer". */
    public String role(String name) {
        return word("role", name);
    }

    /** Of a part of a profile: "deals". */
    public String section(Section section) {
        return word("section", section.word());
    }

    /** Of what happened to a line: "moved". */
    public String how(String name) {
        return word("how", name);
    }

    /** Of what stands between these: "only denied". */
    public String say(String name) {
        return word("say", name);
    }

    private String word(String of, String name) {
        return Optional.ofNullable(words.get(of + "." + name.replace(' ', '_'))).orElseGet(() -> Wording.name(name));
    }
}
