package org.peerage.render;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.peerage.offer.Languages;
import org.peerage.offer.Texts;

/** Finds English that was left in what is said in German: words that our English messages have and the German ones have not. */
public final class English {
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}’]+");
    private static final Pattern PLACES = Pattern.compile("\\{\\d[^{}]*\\}|<[^>]*>|[{}]|plural|other|one");
    /** Words of articles, of which we say nothing. */
    private static final String OTHERS = ".doc, .who, .sentence, .drawing, [lang=en], blockquote, style, script, code";

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    private static final Set<String> KNOWN = known();

    private English() {}

    private static Set<String> known() {
        Texts english = Languages.standard().of("en");
        Texts german = Languages.standard().of("de");
        Set<String> known = words(english.messages().values());
        known.addAll(words(Labels.ENGLISH.words().values()));
        known.addAll(vocabulary());
        known.removeAll(words(german.messages().values()));
        known.removeAll(words(german.labels().words().values()));
        return known;
    }

    /** The vocabulary has its English by itself. */
    private static Set<String> vocabulary() {
        return words(Labels.keys().stream()
                .filter(key -> key.matches("(kind|stage|role|section)\\..*"))
                .map(key -> key.substring(key.indexOf('.') + 1).replace('_', ' '))
                .toList());
    }

    private static Set<String> words(Collection<String> texts) {
        return texts.stream()
                .flatMap(text -> words(PLACES.matcher(text).replaceAll(" ")))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(WORDS.split(text))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() > 1);
    }

    /**
     * The English words of a German page or mail, its titles included.
     *
     * @param names words of documents that stand between ours, such as names of companies
     */
    public static Set<String> left(String html, String... names) {
        Document document = Jsoup.parse(html);
        document.select(OTHERS).remove();
        String text = Stream.concat(
                        Stream.of(document.text()),
                        document.select("[title], [alt], [aria-label]").stream().flatMap(English::attributes))
                .collect(Collectors.joining(" "));
        text = ADDRESS.matcher(text).replaceAll(" ");
        for (String name : names) {
            text = text.replace(name, " ");
        }
        return words(text).filter(KNOWN::contains).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> attributes(Element element) {
        return Stream.of("title", "alt", "aria-label").map(element::attr);
    }
}
