package org.peerage.identity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.peerage.identity.Resemblance.Kind;

/** Compares two names, words first. */
final class Resemblances {
    private static final int SLIP_LETTERS = 6;
    private static final int SOUND_LETTERS = 3;
    /** In a longer name nearly any letters can be found. */
    private static final int SPELLED_LETTERS = 24;

    /** A body with so many words is seldom that of two countries, while each has its "Department of Energy". */
    private static final int FULL_WORDS = 3;

    private static final NameWords TABLE = NameWords.STANDARD;

    private final CompanyName one;
    private final CompanyName other;
    private final CompanyName shorter;
    private final CompanyName longer;

    private Resemblances(CompanyName one, CompanyName other) {
        this.one = one;
        this.other = other;
        boolean inOrder = one.core().size() <= other.core().size();
        shorter = inOrder ? one : other;
        longer = inOrder ? other : one;
    }

    static Resemblance between(CompanyName one, CompanyName other) {
        return new Resemblances(one, other).find();
    }

    private Resemblance find() {
        if (one.joined().isEmpty() || other.joined().isEmpty()) {
            return Resemblance.of(one.written().equals(other.written()) ? Kind.EQUAL : Kind.OTHER);
        }
        if (one.joined().equals(other.joined())) {
            return equal();
        }
        return spelledOut()
                .or(this::foreign)
                .or(this::initials)
                .or(this::numbered)
                .or(this::spelled)
                .or(this::beginning)
                .or(this::ending)
                .or(this::within)
                .or(this::abbreviated)
                .or(this::blend)
                .or(this::ticker)
                .orElseGet(this::sharing);
    }

    private Resemblance equal() {
        if (one.isKnownFor() != other.isKnownFor()) {
            return Resemblance.of(Kind.KNOWN);
        }
        if (!CompanyName.join(one.bare()).equals(CompanyName.join(other.bare()))) {
            return one.isHolding() == other.isHolding()
                    ? Resemblance.of(Kind.EQUAL_BUT_GROUP, difference())
                    : Resemblance.of(Kind.EQUAL_BUT_HOLDING);
        }
        if (one.hasArticle() != other.hasArticle() && one.isOneWord() && other.isOneWord()) {
            return Resemblance.of(Kind.EQUAL_BUT_ARTICLE);
        }
        return one.formsFit(other)
                ? Resemblance.of(Kind.EQUAL)
                : new Resemblance(Kind.EQUAL_BUT_FORM, Map.of("one", form(one), "other", form(other)));
    }

    private String difference() {
        Set<String> words = new TreeSet<>(one.bare());
        words.addAll(other.bare());
        words.removeIf(w -> one.bare().contains(w) && other.bare().contains(w));
        return String.join(" ", words);
    }

    private static String form(CompanyName name) {
        return name.forms().stream()
                .map(spellings -> spellings.stream().sorted().findFirst().orElse(""))
                .collect(Collectors.joining(" "));
    }

    private Optional<Resemblance> spelledOut() {
        return one.isSpelledOut(other) ? Optional.of(Resemblance.of(Kind.TRANSLITERATED)) : Optional.empty();
    }

    private Optional<Resemblance> foreign() {
        if (one.foreign() == other.foreign()) {
            return Optional.empty();
        }
        if (one.sound().equals(other.sound())) {
            return Optional.of(Resemblance.of(Kind.TRANSLITERATED));
        }
        String consonants = Sound.consonants(one.joined());
        return consonants.length() >= SOUND_LETTERS && consonants.equals(Sound.consonants(other.joined()))
                ? Optional.of(Resemblance.of(Kind.SOUNDING))
                : Optional.empty();
    }

    private Optional<Resemblance> initials() {
        boolean acronym = one.standsFor(other) || other.standsFor(one);
        return acronym ? Optional.of(Resemblance.of(Kind.ACRONYM)) : Optional.empty();
    }

    private Optional<Resemblance> abbreviated() {
        boolean abbreviated = one.abbreviates(other) || other.abbreviates(one);
        return abbreviated ? Optional.of(Resemblance.of(Kind.ABBREVIATED)) : Optional.empty();
    }

    private Optional<Resemblance> numbered() {
        boolean related =
                !one.numbers().equals(other.numbers()) && !commonWords().isEmpty();
        return related ? Optional.of(Resemblance.of(Kind.NUMBERED)) : Optional.empty();
    }

    private Set<String> commonWords() {
        Set<String> words = new HashSet<>(one.core());
        words.retainAll(other.core());
        return words;
    }

    private Optional<Resemblance> spelled() {
        boolean misspelled = one.core().size() == other.core().size() && begins(one.core(), other.core());
        boolean slip = Math.min(one.joined().length(), other.joined().length()) > SLIP_LETTERS
                && one.numbers().isEmpty()
                && Spelling.oneSlip(one.joined(), other.joined());
        if (misspelled || slip) {
            return Optional.of(Resemblance.of(Kind.MISSPELLED));
        }
        if (!one.telling().isEmpty() && one.telling().equals(other.telling())) {
            return Optional.of(Resemblance.of(Kind.WORDED));
        }
        return one.sorted().equals(other.sorted()) ? Optional.of(Resemblance.of(Kind.REORDERED)) : Optional.empty();
    }

    private Optional<Resemblance> beginning() {
        List<String> words = longer.core();
        if (shorter.core().size() < words.size() && begins(shorter.core(), words)) {
            return Optional.of(without(words.subList(shorter.core().size(), words.size()), Kind.BEGINNING));
        }
        return rest(one, other).or(() -> rest(other, one)).map(rest -> without(rest, Kind.BEGINNING));
    }

    /** The words that are left of {@code full} where its first words, written as one, are the whole of {@code begin}. */
    private static Optional<List<String>> rest(CompanyName begin, CompanyName full) {
        if (!full.joined().startsWith(begin.joined())) {
            return Optional.empty();
        }
        List<String> pieces = full.pieces();
        for (int n = 1; n < pieces.size(); n++) {
            if (CompanyName.join(pieces.subList(0, n)).equals(begin.joined())) {
                return Optional.of(pieces.subList(n, pieces.size()));
            }
        }
        return full.foreign() != begin.foreign() && begin.joined().length() > SOUND_LETTERS
                ? Optional.of(List.of())
                : Optional.empty();
    }

    private Optional<Resemblance> ending() {
        int head = longer.core().size() - shorter.core().size();
        if (head == 0
                || !begins(
                        shorter.core(),
                        longer.core().subList(head, longer.core().size()))) {
            return Optional.empty();
        }
        return Optional.of(without(longer.core().subList(0, head), Kind.ENDING));
    }

    private Optional<Resemblance> within() {
        if (!longer.core().containsAll(shorter.core())
                || shorter.core().size() == longer.core().size()) {
            return Optional.empty();
        }
        List<String> rest = new ArrayList<>(longer.core());
        shorter.core().forEach(rest::remove);
        return Optional.of(without(rest, Kind.WITHIN));
    }

    /** What it means that one name leaves out {@code words} of the other. */
    private Resemblance without(List<String> words, Kind kind) {
        String said = String.join(" ", words);
        if (TABLE.isState(shorter.core())) {
            return Resemblance.of(Kind.SHARING, String.join(" ", shorter.core()));
        }
        if (words.stream().anyMatch(w -> w.chars().allMatch(Character::isDigit))) {
            return Resemblance.of(Kind.NUMBERED);
        }
        int regional = TABLE.countRegional(words);
        if (regional == words.size() && shorter.core().stream().anyMatch(TABLE::isBody)) {
            boolean inFull = TABLE.isState(words) && shorter.telling().size() >= FULL_WORDS;
            return Resemblance.of(inFull ? Kind.BODY_IN_FULL : Kind.BODY);
        }
        if (longer.isPartOf(shorter) || longer.isOfPeople() || words.stream().anyMatch(TABLE::isPart)) {
            return Resemblance.of(Kind.PART, said);
        }
        if (regional > 0 || (kind == Kind.BEGINNING && !words.isEmpty() && TABLE.isQuarter(words))) {
            return Resemblance.of(Kind.REGION, said);
        }
        if (longer.isOf(shorter)) {
            return Resemblance.of(Kind.LOCAL, said);
        }
        if (words.stream().anyMatch(TABLE::isLine)) {
            return Resemblance.of(Kind.LINE, said);
        }
        boolean ofGroup = shorter.isGroup() && !longer.isGroup();
        boolean isLonger = kind == Kind.BEGINNING
                && (ofGroup || (!longer.isWhole() && words.stream().anyMatch(TABLE::isProper)));
        return isLonger ? Resemblance.of(Kind.LONGER, said) : Resemblance.of(kind);
    }

    private Optional<Resemblance> blend() {
        boolean blend = Acronyms.blends(one.acronym(), other.plain()) || Acronyms.blends(other.acronym(), one.plain());
        return blend ? Optional.of(Resemblance.of(Kind.BLEND)) : Optional.empty();
    }

    private Optional<Resemblance> ticker() {
        if (one.ticker() == other.ticker() || !one.shared(other).isEmpty()) {
            return Optional.empty();
        }
        CompanyName ticker = one.ticker() ? one : other;
        CompanyName name = one.ticker() ? other : one;
        boolean spelled = Acronyms.isTicker(ticker.written().replace("$", ""), name.initials())
                || Acronyms.goesOn(ticker.written().replace("$", ""), name.pieces())
                || (name.joined().length() <= SPELLED_LETTERS && Acronyms.spells(ticker.written(), name.written()));
        return Optional.of(Resemblance.of(spelled ? Kind.TICKER : Kind.CAPITALS));
    }

    private Resemblance sharing() {
        Set<String> shared = new TreeSet<>(one.shared(other));
        return shared.isEmpty() ? Resemblance.of(Kind.OTHER) : Resemblance.of(Kind.SHARING, String.join(" ", shared));
    }

    private static boolean begins(List<String> begin, List<String> words) {
        for (int i = 0; i < begin.size(); i++) {
            if (!sameWord(begin.get(i), words.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameWord(String word, String other) {
        return word.equals(other)
                || word.equals(other + "s")
                || other.equals(word + "s")
                || (Math.min(word.length(), other.length()) >= SLIP_LETTERS
                        && (Spelling.oneSlip(word, other) || Spelling.vowelsSwapped(word, other)));
    }
}
