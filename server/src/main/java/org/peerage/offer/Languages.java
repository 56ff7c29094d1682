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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerage.render.Labels;

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
     * @param folder of files such as {@code texts_de.properties} and {@code labels_de.properties} in UTF-8, each with as many of our keys as are to be said
     *     otherwise
     * @throws IllegalArgumentException where a file has a key that we do not know or a text that is no message, saying which
     */
    public static Languages in(Path folder) throws IOException {
        Map<String, Texts> texts = ours();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "{texts,labels}_*.properties")) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                String tag = name.replaceAll("^(texts|labels)_|\\.properties$", "");
                Texts before = Optional.ofNullable(texts.get(tag)).orElseGet(() -> english(tag, texts));
                texts.put(tag, said(before, name.startsWith("labels"), file));
            }
        }
        return new Languages(texts);
    }

    /** Another language before it has words of its own. */
    private static Texts english(String tag, Map<String, Texts> texts) {
        Texts english = Objects.requireNonNull(texts.get("en"));
        return new Texts(Locale.forLanguageTag(tag), english.messages(), english.labels());
    }

    private static Texts said(Texts before, boolean areLabels, Path file) throws IOException {
        Set<String> known = areLabels ? Labels.keys() : before.messages().keySet();
        try (Reader stored = Files.newBufferedReader(file)) {
            Map<String, String> own = read(stored);
            own.forEach((key, text) -> {
                if (!known.contains(key)) {
                    throw new IllegalArgumentException("'" + key + "' in " + file + " is none of our texts");
                }
                check(text, key, file);
            });
            return areLabels ? before.labelling(own) : before.saying(own);
        }
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
                .map(tag -> texts(tag))
                .collect(Collectors.toMap(Texts::tag, one -> one, (a, _) -> a, TreeMap::new));
    }

    private static Texts texts(String tag) {
        Locale language = Locale.forLanguageTag(tag);
        return new Texts(language, resource(tag), Labels.of(language));
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
