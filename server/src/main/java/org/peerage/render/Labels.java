package org.peerage.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.peerage.profile.Section;

/**
 * All words for profiles in a reader's language: messages, and the names of the vocabulary, from {@code labels_de.properties} and its like. What is missing
 * there is said in English.
 *
 * @param language as BCP 47 has it, "en" where there are no words of another
 * @param words messages by their keys, such as "stage.in_talks" or "line.more"
 */
public record Labels(String language, Map<String, String> words) {
    private static final Set<String> OURS = Set.of("en", "de");
    private static final Map<String, Labels> READ = new ConcurrentHashMap<>();
    private static final Map<String, MessageFormat> FORMATS = new ConcurrentHashMap<>();

    /** As the vocabulary itself has them. */
    public static final Labels ENGLISH = of(Locale.ENGLISH);

    public Labels {
        words = Map.copyOf(words);
    }

    /** Of a language, else English. */
    public static Labels of(Locale language) {
        String tag = OURS.contains(language.getLanguage()) ? language.getLanguage() : "en";
        return READ.computeIfAbsent(tag, Labels::read);
    }

    private static Labels read(String language) {
        try (InputStream stored = Labels.class.getResourceAsStream("labels_" + language + ".properties")) {
            var properties = new Properties();
            properties.load(new InputStreamReader(Optional.ofNullable(stored).orElseThrow(), UTF_8));
            return new Labels(
                    language,
                    properties.stringPropertyNames().stream()
                            .collect(Collectors.toMap(name -> name, properties::getProperty)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The keys of all messages. */
    public static Set<String> keys() {
        return OURS.stream()
                .flatMap(tag -> of(Locale.forLanguageTag(tag)).words.keySet().stream())
                .collect(Collectors.toSet());
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

    /**
     * What a table calls something, such as a fact or an office.
     *
     * @param of the table: "fact"
     * @param name as it has it, which is what is said where there is no word for it
     */
    public String word(String of, String name) {
        return message(of + "." + name.replace(' ', '_')).orElseGet(() -> Wording.name(name));
    }

    /**
     * A message, filled in.
     *
     * @throws IllegalArgumentException where there is none of this key
     */
    public String say(String key, Object... parts) {
        String message = message(key).orElseThrow(() -> new IllegalArgumentException("no words for " + key));
        return parts.length == 0 ? message : filled(message, parts);
    }

    /** A format keeps what it needs for numbers, and serves one at a time. */
    private String filled(String message, Object... parts) {
        MessageFormat format = FORMATS.computeIfAbsent(
                language + " " + message, _ -> new MessageFormat(message, ULocale.forLanguageTag(language)));
        synchronized (format) {
            return format.format(parts);
        }
    }

    private Optional<String> message(String key) {
        return Optional.ofNullable(words.get(key)).or(() -> Optional.ofNullable(ENGLISH.words.get(key)));
    }

    /** "24 Mar 2026". */
    public String day(LocalDate day) {
        return date("date.day", day);
    }

    /** "Mar 2026". */
    public String month(LocalDate day) {
        return date("date.month", day);
    }

    /** "Mar 2026", as short as it gets. */
    public String tick(LocalDate day) {
        return date("date.tick", day);
    }

    private String date(String key, LocalDate day) {
        return DateTimeFormatter.ofPattern(say(key), Locale.forLanguageTag(language))
                .format(day);
    }
}
