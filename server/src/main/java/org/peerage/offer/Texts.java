package org.peerage.offer;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.peerage.render.Labels;

/**
 * All words of the offer in one language, as ICU messages: <code>{0, plural, one {# deal} other {# deals}}</code>.
 *
 * @param messages by their keys
 * @param labels the words for profiles in this language, as far as there are some
 */
public record Texts(Locale language, Map<String, String> messages, Labels labels) {
    public Texts {
        messages = Map.copyOf(messages);
    }

    /** The language as BCP 47 has it. */
    public String tag() {
        return language.toLanguageTag();
    }

    /** @throws IllegalArgumentException where there is no text of this key */
    public String say(String key, Object... parts) {
        return new MessageFormat(message(key), ULocale.forLocale(language)).format(parts);
    }

    private String message(String key) {
        return Optional.ofNullable(messages.get(key))
                .orElseThrow(() -> new IllegalArgumentException("no text for " + key));
    }

    /** A day in words; in English as the other pages have it: 31 January 2026. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.equals(Locale.ENGLISH) ? Locale.UK : language)
                .format(day);
    }

    /** The day of a moment, in UTC. */
    public String day(Instant moment) {
        return day(LocalDate.ofInstant(moment, ZoneOffset.UTC));
    }

    /** These with some words in place of their own. */
    Texts saying(Map<String, String> own) {
        return new Texts(language, with(messages, own), labels);
    }

    /** These with some words for profiles in place of their own. */
    Texts labelling(Map<String, String> own) {
        return new Texts(language, messages, new Labels(tag(), with(labels.words(), own)));
    }

    private static Map<String, String> with(Map<String, String> words, Map<String, String> own) {
        Map<String, String> all = new HashMap<>(words);
        all.putAll(own);
        return all;
    }

    /** What somebody is asked to agree to. */
    public Wording consent(String sender) {
        return new Wording(say("consent.news", sender), tag());
    }
}
