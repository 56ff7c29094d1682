package org.peerage.offer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of the offer in each language that there is. English comes first and stands in where a language has no words of its own. */
public final class Languages {
    private static final List<String> OURS = List.of("en", "de");

    private final Map<String, Texts> texts;

    private Languages(Map<String, Texts> texts) {
        this.texts = texts;
    }

    /** The languages that come with Peerage. */
    public static Languages standard() {
        return new Languages(ours());
    }

    /**
     * These, with an operator's words in place of ours, and further languages.
     *
     * @param folder of files such as {@code texts_de.properties} in UTF-8, each with as many of our keys as are to be said otherwise
     * @throws IllegalArgumentException where a file has a key that we do not know or a text that is no message, saying which
     */
    public static Languages in(Path folder) throws IOException {
        Map<String, Texts> texts = ours();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "texts_*.properties")) {
            for (Path file : files) {
                String tag = file.getFileName().toString().replaceAll("texts_|\\.properties", "");
                Texts before = texts.getOrDefault(tag, Objects.requireNonNull(texts.get("en")));
                try (Reader own = Files.newBufferedReader(file)) {
                    texts.put(tag, said(before, tag, read(own), file));
                }
            }
        }
        return new Languages(texts);
    }

    private static Texts said(Texts before, String tag, Map<String, String> own, Path file) {
        own.forEach((key, text) -> {
            if (!before.messages().containsKey(key)) {
                throw new IllegalArgumentException("'" + key + "' in " + file + " is none of our texts");
            }
            check(text, key, file);
        });
        Map<String, String> all = new HashMap<>(before.messages());
        all.putAll(own);
        return new Texts(Locale.forLanguageTag(tag), all);
    }

    private static void check(String text, String key, Path file) {
        try {
            new MessageFormat(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "the text of " + key + " in " + file + " is no message: " + e.getMessage(), e);
        }
    }

    private static Map<String, Texts> ours() {
        return OURS.stream()
                .map(tag -> new Texts(Locale.forLanguageTag(tag), resource(tag)))
                .collect(Collectors.toMap(Texts::tag, one -> one, (a, _) -> a, TreeMap::new));
    }

    private static Map<String, String> resource(String tag) {
        String name = "texts_" + tag + ".properties";
        try (Reader stored =
                new InputStreamReader(Objects.requireNonNull(Languages.class.getResourceAsStream(name), name), UTF_8)) {
            return read(stored);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> read(Reader stored) throws IOException {
        var properties = new Properties();
        properties.load(stored);
        return properties.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, properties::getProperty));
    }

    /** What there is, as BCP 47 has it. */
    public List<String> tags() {
        return List.copyOf(texts.keySet());
    }

    /** Of this language, else English. */
    public Texts of(String tag) {
        return Optional.ofNullable(texts.get(tag)).orElseGet(() -> Objects.requireNonNull(texts.get("en")));
    }

    /** Of the first language that there is, of those that somebody reads, else English. */
    public Texts of(Stream<Locale> read) {
        return read.flatMap(locale -> Stream.of(locale.toLanguageTag(), locale.getLanguage()))
                .filter(texts::containsKey)
                .findFirst()
                .map(this::of)
                .orElseGet(() -> of("en"));
    }
}
