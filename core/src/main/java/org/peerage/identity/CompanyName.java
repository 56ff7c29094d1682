package org.peerage.identity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The name of a company, taken apart.
 *
 * @param written the name as it stands
 * @param bare its words as they are compared, without legal forms and small words
 * @param core those of them that say which company is meant: not "Group", not "Holdings"
 * @param plain its words as they are written, without legal forms, those with capitals or digits inside taken apart
 * @param telling its core without small words, regions by one name each: "bank" and "spain" of "Banco de España"
 * @param sorted its core in the order of the alphabet, regions by one name each
 * @param umlauts whether it has letters that may be written as two
 * @param pieces its core with words that have capitals inside taken apart: "vivo" and "power" of "VivoPower"
 * @param forms its legal forms from the outside in; a spelling may belong to several
 * @param numbers the numbers in its core
 * @param foreign whether it is in a script other than Latin
 * @param joined the core written as one, so that "Source Forge" is "SourceForge"
 * @param acronym its letters where it may stand for the initials of others, else empty
 * @param ticker whether it may be a ticker: three to five capitals
 * @param initials the acronyms that may stand for it
 */
record CompanyName(
        String written,
        List<String> bare,
        List<String> core,
        List<String> plain,
        List<String> telling,
        List<String> sorted,
        boolean umlauts,
        List<String> pieces,
        List<Set<String>> forms,
        Set<String> numbers,
        boolean foreign,
        String joined,
        String acronym,
        boolean ticker,
        Set<String> initials) {

    private static final Pattern CAPITALS = Pattern.compile("\\$?\\p{Lu}{3,5}");
    private static final Pattern INNER_CAPITAL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern INNER_DIGIT =
            Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{L})(?=\\d)|(?<=\\d)(?=\\p{L})");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Map<String, String> NUMERALS = Map.ofEntries(
            Map.entry("ii", "2"),
            Map.entry("iii", "3"),
            Map.entry("iv", "4"),
            Map.entry("vi", "6"),
            Map.entry("vii", "7"),
            Map.entry("viii", "8"),
            Map.entry("ix", "9"),
            Map.entry("xi", "11"),
            Map.entry("xii", "12"));
    /** Letters that are numbers only at the end of a name. */
    private static final Map<String, String> LAST_NUMERALS = Map.of("i", "1", "v", "5");

    private static final String ARTICLE = "the";
    /** What a name has at its end that is an address: it stands for the company as a legal form does, and differs from one. */
    private static final String DOMAIN = "com";

    private static final int DISTINCTIVE_LETTERS = 4;
    private static final int DISTINCTIVE_WORDS = 3;

    static CompanyName of(String name) {
        LegalForms.Stripped stripped = LegalForms.STANDARD.stripped(Folding.words(name));
        List<String> bare = bare(NameWords.STANDARD.known(stripped.words()));
        List<String> core = core(bare);
        List<String> placed = NameWords.STANDARD.placed(core);
        Set<String> numbers =
                core.stream().filter(w -> NUMBER.matcher(w).matches()).collect(Collectors.toCollection(TreeSet::new));
        String unformed = bareWritten(name, bare, !stripped.forms().isEmpty());
        return new CompanyName(
                name,
                bare,
                core,
                LegalForms.STANDARD.strip(
                        Folding.words(INNER_DIGIT.matcher(name).replaceAll(" "))),
                Acronyms.without(placed),
                placed.stream().sorted().toList(),
                Scripts.hasUmlauts(name),
                pieces(name, core),
                forms(stripped),
                numbers,
                Scripts.isForeign(name),
                join(core),
                acronym(unformed),
                CAPITALS.matcher(name).matches(),
                bare.size() > 1 || stripped.words().size() > 1 ? Acronyms.of(name) : Set.of());
    }

    private static List<Set<String>> forms(LegalForms.Stripped stripped) {
        boolean isAddress =
                stripped.words().size() > 1 && stripped.words().getLast().equals(DOMAIN);
        return isAddress
                ? Stream.concat(stripped.forms().stream(), Stream.of(Set.of(DOMAIN)))
                        .toList()
                : stripped.forms();
    }

    private static String acronym(String name) {
        String letters = name.replace("-", "");
        return Acronyms.isAcronym(letters) ? Acronyms.letters(letters) : "";
    }

    private static List<String> bare(List<String> words) {
        List<String> all = NameWords.STANDARD.read(arabic(lettersTogether(words)));
        List<String> telling = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            String word = all.get(i);
            // the last letter of "Kestrel Property A" is no article
            boolean letter = word.length() == 1 && i > 0 && i == all.size() - 1;
            if (letter || word.equals("group") || !NameWords.STANDARD.isGroup(word)) {
                telling.add(word);
            }
        }
        return orAll(telling, all);
    }

    private static List<String> core(List<String> bare) {
        return orAll(
                bare.stream()
                        .filter(w -> !NameWords.STANDARD.isGroup(w) && !NameWords.STANDARD.isHolding(w))
                        .toList(),
                bare);
    }

    private static List<String> pieces(String name, List<String> core) {
        String apart = INNER_CAPITAL.matcher(name).replaceAll(" ");
        return apart.equals(name) ? core : core(bare(LegalForms.STANDARD.strip(Folding.words(apart))));
    }

    /** The name as it is written, without article; without its legal form where that leaves a single word. */
    private static String bareWritten(String name, List<String> bare, boolean whole) {
        String written = name.startsWith("The ") ? name.substring(4) : name;
        return whole && bare.size() == 1 ? written.split("[ ,]")[0] : written;
    }

    static String join(List<String> words) {
        return String.join("", words).replace(" ", "");
    }

    /** Whether one seldom meets the name for another company. */
    boolean isDistinctive() {
        if (core.size() == 1 && PersonName.isGiven(core.getFirst())) {
            return false;
        }
        long own = core.stream().filter(this::isOwn).count();
        return own > 0 || core.size() >= DISTINCTIVE_WORDS;
    }

    private boolean isOwn(String word) {
        return !NameWords.STANDARD.isCommon(word)
                && (word.length() >= DISTINCTIVE_LETTERS || (foreign && joined.length() >= DISTINCTIVE_LETTERS))
                && !NUMBER.matcher(word).matches();
    }

    /** Whether it is a single word, with or without "The": "The Block" and "Block", not "Block, Inc.". */
    boolean isOneWord() {
        return core.size() == 1 && forms.isEmpty() && withoutArticle().size() == 1;
    }

    boolean hasArticle() {
        return Folding.words(written).getFirst().equals(ARTICLE);
    }

    /** Whether it is {@code other} of some place or field: "Kestrel of Upper Thornbury". */
    boolean isOf(CompanyName other) {
        List<String> words = withoutArticle();
        List<String> whole = LegalForms.STANDARD.strip(other.withoutArticle());
        return words.size() > whole.size() + 1
                && words.get(whole.size()).equals("of")
                && words.subList(0, whole.size()).equals(whole);
    }

    /** Whether it is something of {@code whole}: "Audit Office of the Kestrel Foundation"; "Department of Fisheries" is all of it. */
    boolean isPartOf(CompanyName whole) {
        List<String> words = withoutArticle();
        List<String> end = LegalForms.STANDARD.strip(whole.withoutArticle());
        int head = words.size() - end.size();
        if (head < 1 || !words.subList(head, words.size()).equals(end)) {
            return false;
        }
        int of = words.get(head - 1).equals(ARTICLE) ? head - 2 : head - 1;
        return of > 1 && words.get(of).equals("of");
    }

    private List<String> withoutArticle() {
        List<String> words = Folding.words(written);
        return words.size() > 1 && words.getFirst().equals(ARTICLE) ? words.subList(1, words.size()) : words;
    }

    /** Whether it is called a group: beside "Kestrel Group", "Kestrel Blue" may be one of it. */
    boolean isGroup() {
        return bare.contains("group");
    }

    boolean isHolding() {
        return bare.stream().anyMatch(NameWords.STANDARD::isHolding);
    }

    /** Whether it is what everybody calls a company that has another name: "Fed". */
    boolean isKnownFor() {
        List<String> words = LegalForms.STANDARD.strip(Folding.words(written));
        return !NameWords.STANDARD.known(words).equals(words);
    }

    /** Whether it ends in a noun for people, who are not the company itself: "Kestrel investors", while "Kestrel Investors" is a name. */
    boolean isOfPeople() {
        String last = written.substring(written.lastIndexOf(' ') + 1);
        return NameWords.STANDARD.isPeople(last);
    }

    /** Whether a legal form makes it a full name. */
    boolean isWhole() {
        return !forms.isEmpty();
    }

    /** Whether the legal forms of both can be those of one company: one is not given, or they are the same. */
    boolean formsFit(CompanyName other) {
        List<Set<String>> fewer = forms.size() <= other.forms.size() ? forms : other.forms;
        List<Set<String>> more = forms.size() <= other.forms.size() ? other.forms : forms;
        return fewer.stream()
                .allMatch(form -> more.stream().anyMatch(f -> f.stream().anyMatch(form::contains)));
    }

    /** Whether it stands for the initials of {@code other}. */
    boolean standsFor(CompanyName other) {
        return !acronym.isEmpty() && other.initials.contains(acronym);
    }

    /** Whether the names differ in case, accents or punctuation alone: who collects names has one bearer for equal ones, and these are no less one. */
    boolean isWrittenAs(CompanyName other) {
        return !written.equals(other.written) && Folding.words(written).equals(Folding.words(other.written));
    }

    /** Whether the names are the same but for how one of them writes umlauts. */
    boolean isSpelledOut(CompanyName other) {
        return (umlauts || other.umlauts)
                && Scripts.withoutUmlauts(joined).equals(Scripts.withoutUmlauts(other.joined));
    }

    /** Whether it is the other with words cut short and none left out: "UC Davis", "CiTech". */
    boolean abbreviates(CompanyName other) {
        return acronym.isEmpty()
                && plain.getFirst().charAt(0) == other.plain.getFirst().charAt(0)
                && (Acronyms.covers(join(plain), other.plain) || Acronyms.covers(join(core), other.core));
    }

    /** How the name sounds, in letters that the spellings of one sound share: "Yandeks" and "Yandex" are "iandeks". */
    String sound() {
        return Sound.of(joined);
    }

    private static List<String> orAll(List<String> some, List<String> all) {
        return some.isEmpty() ? all : some;
    }

    /** "s a p" as "sap". */
    private static List<String> lettersTogether(List<String> words) {
        List<String> together = new ArrayList<>();
        StringBuilder letters = new StringBuilder();
        for (String word : words) {
            if (word.length() == 1 && Character.isLetter(word.charAt(0))) {
                letters.append(word);
                continue;
            }
            flush(letters, together);
            together.add(word);
        }
        flush(letters, together);
        return together;
    }

    private static void flush(StringBuilder letters, List<String> to) {
        if (!letters.isEmpty()) {
            to.add(letters.toString());
            letters.setLength(0);
        }
    }

    private static List<String> arabic(List<String> words) {
        List<String> arabic = new ArrayList<>(words);
        for (int i = 1; i < arabic.size(); i++) {
            String word = arabic.get(i);
            String number = NUMERALS.getOrDefault(word, word);
            boolean last = i == arabic.size() - 1 && !arabic.get(i - 1).equals("and");
            arabic.set(i, last ? LAST_NUMERALS.getOrDefault(number, number) : number);
        }
        return arabic;
    }

    /** The words of both cores, those that many names have left out. */
    Set<String> shared(CompanyName other) {
        Set<String> shared = new HashSet<>(core);
        shared.retainAll(other.core);
        shared.removeIf(NameWords.STANDARD::isCommon);
        return shared;
    }
}
