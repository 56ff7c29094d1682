package org.peerage.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.peerage.article.Span;
import org.peerage.identity.Acronyms;
import org.peerage.identity.NameKey;
import org.peerage.identity.PersonName;

/** One name that an article uses, and everywhere it stands. Equal only to itself. */
final class Name {
    private final MentionType type;
    private final String label;
    private final NameKey key;
    private final List<String> words;
    private final PersonName person;
    private final String joined;
    private final boolean whole;
    private final boolean acronym;
    private final String letters;
    private final Set<String> acronyms;
    private final List<Span> spans = new ArrayList<>();

    Name(MentionType type, String label) {
        this.type = type;
        this.label = label;
        this.key = NameKey.of(label);
        this.words = NameKey.allWords(label);
        this.person = PersonName.of(label);
        this.joined = key.joined();
        this.whole = !NameKey.withoutForms(label).equals(words);
        this.acronym = Acronyms.isAcronym(label);
        this.letters = Acronyms.letters(label);
        this.acronyms = Acronyms.of(label);
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
        return whole;
    }

    /** Whether it is made of the initials of {@code other}. */
    boolean standsFor(Name other) {
        return acronym && other.acronyms.contains(letters);
    }

    /** The words of its key written as one. */
    String joined() {
        return joined;
    }

    boolean isCapitals() {
        return label.equals(label.toUpperCase(Locale.ROOT)) && words.size() > 1;
    }

    @Override
    public String toString() {
        return label;
    }
}
