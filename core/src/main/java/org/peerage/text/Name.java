package org.peerage.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.peerage.article.Span;
import org.peerage.identity.NameKey;
import org.peerage.identity.PersonName;

/** One name that an article uses, and everywhere it stands. Equal only to itself. */
final class Name {
    private final MentionType type;
    private final String label;
    private final NameKey key;
    private final List<String> words;
    private final PersonName person;
    private final List<Span> spans = new ArrayList<>();

    Name(MentionType type, String label) {
        this.type = type;
        this.label = label;
        this.key = NameKey.of(label);
        this.words = NameKey.allWords(label);
        this.person = PersonName.of(label);
    }

    MentionType type() {
        return type;
    }

    String label() {
        return label;
    }

    NameKey key() {
        return key;
    }

    /** All its words as they are compared. */
    List<String> words() {
        return words;
    }

    PersonName person() {
        return person;
    }

    List<Span> spans() {
        return spans;
    }

    /** Whether a legal form ends it, so that it is a company's whole name. */
    boolean isWhole() {
        return !NameKey.withoutForms(label).equals(words);
    }

    boolean isCapitals() {
        return label.equals(label.toUpperCase(Locale.ROOT)) && words.size() > 1;
    }

    @Override
    public String toString() {
        return label;
    }
}
