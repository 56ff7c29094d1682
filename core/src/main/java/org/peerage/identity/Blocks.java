package org.peerage.identity;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Keys for an index: names that may be one company share at least one, and few names share any, so that a name is compared with some dozens of others instead of
 * with all.
 *
 * <p>A name has a key for what it is without case, script and legal form, for how it sounds, for its first and last telling words, for its initials, and for either half of a long first word, one of which survives a slip of the pen. Words that thousands of names begin with make no key of their own. Names
 * that share nothing but a former name meet by {@link #of(Bearer)}.
 */
public final class Blocks {
    private static final int HALVED = 8;
    private static final int ACRONYM_LETTERS = 3;
    private static final int SOUND_LETTERS = 4;
    private static final NameWords TABLE = NameWords.STANDARD;

    private final Set<String> keys = new LinkedHashSet<>();

    private Blocks() {}

    /** The keys of a name, none only for a name without letters and digits. */
    public static Set<String> of(String name) {
        Blocks blocks = new Blocks();
        blocks.add(CompanyName.of(name));
        return Set.copyOf(blocks.keys);
    }

    /** The keys of a bearer's name and of the other names that its facts give it. */
    public static Set<String> of(Bearer bearer) {
        return of(Candidate.of(bearer));
    }

    static Set<String> of(Candidate candidate) {
        Blocks blocks = new Blocks();
        blocks.add(candidate.name());
        candidate.otherNames().forEach(blocks::add);
        return blocks.keys;
    }

    private void add(CompanyName name) {
        if (name.joined().isEmpty()) {
            return;
        }
        keys.add("=" + name.joined());
        String consonants = Sound.consonants(name.joined());
        keys.add("~" + (consonants.length() < SOUND_LETTERS ? name.sound() : consonants));
        addBeginning(name.core());
        if (name.core().size() > 1 && TABLE.isRegion(name.core().getFirst())) {
            addBeginning(name.core().subList(1, name.core().size()));
        }
        List<String> pieces = name.pieces();
        if (pieces.size() > name.core().size()) {
            addBeginning(pieces);
        }
        String last = name.core().getLast();
        if (!TABLE.isCommon(last)) {
            keys.add("^" + last);
        }
        addInitials(name);
        if (name.core().getFirst().length() >= HALVED
                && !TABLE.isCommon(name.core().getFirst())) {
            addHalves(name.core().getFirst());
        }
    }

    /** The first word, or as many as it takes to leave those behind that thousands of names begin with. */
    private void addBeginning(List<String> core) {
        StringBuilder beginning = new StringBuilder();
        for (String word : core) {
            beginning.append(word);
            if (!TABLE.isFrequent(word)) {
                break;
            }
        }
        keys.add("^" + beginning);
    }

    private void addInitials(CompanyName name) {
        if (!name.acronym().isEmpty()) {
            keys.add("." + name.acronym());
        }
        name.initials().stream()
                .filter(letters -> letters.length() >= ACRONYM_LETTERS)
                .forEach(letters -> keys.add("." + letters));
    }

    /** Halves of both lengths that a word of one letter more or less has. */
    private void addHalves(String word) {
        int length = word.length();
        for (int half = length / 2; half <= (length + 1) / 2; half++) {
            keys.add("<" + word.substring(0, half));
            keys.add(">" + word.substring(length - half));
        }
    }
}
