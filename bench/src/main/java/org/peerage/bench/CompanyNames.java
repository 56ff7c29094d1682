package org.peerage.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.peerage.identity.Bearer;
import org.peerage.identity.Fact;

/**
 * Invented companies in any number, by a seed.
 *
 * <p>A name has one or two words of its own, none to two of its trade, and most often a legal form. Own words are made of syllables and drawn as words of real
 * names are, few of them often and most of them seldom (Zipf). One name in fourteen has no own word but a common one. Four in ten are another name of a company
 * that was drawn before, or nearly: with another form or none, in capitals, with a slip of the pen, as a short form, as initials, with "Group", as a regional unit,
 * or with another trade. Half of the bearers have a head office and a chief executive, those of one company the same.
 */
final class CompanyNames {
    private static final String[] SYLLABLES = {
        "ba", "bel", "bor", "bran", "cal", "cor", "dan", "del", "dor", "el", "fal", "fen", "gal", "gar", "hal", "han",
                "hol", "is", "jor", "kal", "kar", "kel", "kor",
        "lan", "lar", "lin", "lor", "mar", "mel", "mor", "nar", "nel", "nor", "ol", "or", "pal", "per", "pol", "quin",
                "ral", "ran", "ren", "ros", "sal", "san", "sel",
        "sor", "tal", "tan", "tel", "tor", "ul", "val", "ven", "vor", "wal", "wen", "yar", "zan", "zel", "bergh",
                "dale", "ford", "holm", "ley", "mont", "stad", "vik"
    };
    private static final String[] COMMON = {
        "Apex",
        "Summit",
        "Delta",
        "Pioneer",
        "Global",
        "First",
        "National",
        "United",
        "Pacific",
        "Atlas",
        "Orion",
        "Phoenix",
        "Star",
        "Premier",
        "Golden"
    };
    private static final String[] TRADES = {
        "Paper",
        "Steel",
        "Energy",
        "Foods",
        "Bank",
        "Capital",
        "Technologies",
        "Systems",
        "Pharma",
        "Motors",
        "Logistics",
        "Mining",
        "Shipping",
        "Insurance",
        "Media",
        "Robotics",
        "Solutions",
        "Chemicals",
        "Textiles",
        "Airlines",
        "Partners",
        "Industries",
        "Software",
        "Health"
    };
    private static final String[] FORMS = {
        "Inc.",
        "Corp.",
        "LLC",
        "Ltd",
        "Limited",
        "plc",
        "GmbH",
        "AG",
        "S.A.",
        "S.p.A.",
        "AB",
        "Oyj",
        "A/S",
        "B.V.",
        "Co., Ltd.",
        "K.K.",
        "Pty Ltd",
        "Sdn. Bhd.",
        "S.A. de C.V.",
        "d.o.o."
    };
    private static final String[] REGIONS = {
        "Germany", "UK", "North America", "Asia Pacific", "France", "India", "Japan", "Brasil"
    };
    private static final int OWN_WORDS = 300_000;

    private final Random random;
    private final Map<String, Bearer> bearers = new LinkedHashMap<>();
    private final List<Bearer> drawn = new ArrayList<>();

    private CompanyNames(long seed) {
        random = new Random(seed);
    }

    /** {@code count} bearers of different names, the same for the same seed. */
    static List<Bearer> draw(int count, long seed) {
        CompanyNames names = new CompanyNames(seed);
        while (names.bearers.size() < count) {
            names.drawOne();
        }
        return List.copyOf(names.bearers.values());
    }

    private void drawOne() {
        boolean again = !drawn.isEmpty() && random.nextInt(10) < 4;
        Bearer before = again ? drawn.get(random.nextInt(drawn.size())) : new Bearer(name(), facts());
        Bearer bearer = again ? new Bearer(vary(before.name()), before.facts()) : before;
        if (bearers.putIfAbsent(bearer.name(), bearer) == null) {
            drawn.add(bearer);
        }
    }

    private String name() {
        StringBuilder name = new StringBuilder(random.nextInt(14) == 0 ? any(COMMON) : own());
        if (random.nextInt(4) == 0) {
            name.append(random.nextInt(3) == 0 ? " & " : " ").append(own());
        }
        for (int trades = random.nextInt(3); trades > 0; trades--) {
            name.append(' ').append(any(TRADES));
        }
        return random.nextInt(4) == 0
                ? name.toString()
                : name.append(' ').append(any(FORMS)).toString();
    }

    private Set<Fact> facts() {
        return random.nextBoolean()
                ? Set.of()
                : Set.of(new Fact("headquarters", own()), new Fact("executive", own() + " " + own()));
    }

    /** A word by its rank: the first some thousands of times in a million, most once or twice. */
    private String own() {
        int rank = (int) Math.pow(OWN_WORDS, Math.pow(random.nextDouble(), 0.6));
        Random letters = new Random(rank);
        StringBuilder word = new StringBuilder();
        for (int syllables = 2 + letters.nextInt(3); syllables > 0; syllables--) {
            word.append(SYLLABLES[letters.nextInt(SYLLABLES.length)]);
        }
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private String vary(String name) {
        String[] words = name.strip().split(" +");
        return switch (random.nextInt(9)) {
            case 0 -> name + " " + any(FORMS);
            case 1 -> words.length > 1 ? name.substring(0, name.lastIndexOf(' ')) : name + " Group";
            case 2 -> name.toUpperCase(Locale.ROOT);
            case 3 -> slip(name);
            case 4 -> words[0];
            case 5 -> initials(words);
            case 6 -> words[0] + " Group";
            case 7 -> words[0] + " " + any(REGIONS);
            default -> words[0] + " " + any(TRADES);
        };
    }

    private String slip(String name) {
        int at = 1 + random.nextInt(name.length());
        return at < name.length() ? name.substring(0, at) + name.substring(at + 1) : name + "s";
    }

    private static String initials(String[] words) {
        StringBuilder initials = new StringBuilder();
        for (String word : words) {
            initials.append(word.charAt(0));
        }
        return initials.toString().toUpperCase(Locale.ROOT);
    }

    private String any(String[] words) {
        return words[random.nextInt(words.length)];
    }
}
