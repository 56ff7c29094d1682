package org.peerage.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.peerage.search.Entry;

/**
 * A register of invented companies and people, the same for the same seed.
 *
 * <p>A company's name is a root, mostly one or two words of a trade or place, and a legal form. Roots are put together from two or
 * three syllables; a third of all names take one of the 2,000 roots that groups of companies share, drawn by Zipf's law, as are
 * trades, places and forms, so that some words stand in ten thousands of names and most in one. Every third company has a second
 * name, without its form or shortened; one in 25 has a name in Cyrillic or Chinese letters. The nth company has 100,000 / n claims
 * and at least one. A person has one of 400 given names and a root as surname.
 */
final class Register {
    private static final String[] ONSETS =
            "b br c ch d dr f fl g gr h j k kl l m n p pl r s sh sk st t tr v w z".split(" ");
    private static final String[] RIMES = "a al an ar e el en er i il in is o ol on or ow u um un".split(" ");
    private static final String[] CYRILLIC =
            "бал вер гор дол ени жар зав кам лен мор нов ост пол рус сев тал".split(" ");
    private static final String[] CHINESE = "东 华 明 海 天 金 龙 安 新 长 青 云 中 德 和 福 达 科 方 光".split(" ");
    private static final String[] TRADES = """
            Capital Energy Technologies Systems Bank Foods Pharma Motors Logistics Insurance Steel Software Media Mining \
            Airlines Chemicals Electric Properties Telecom Partners Shipping Power Semiconductors Materials Robotics Health \
            Paper Glass Retail Aerospace Textiles Optics Brewing Cement Instruments Rail Water Gas Timber Ceramics""".split(" ");
    private static final String[] FORMS =
            "Inc. Ltd GmbH Corp. AG S.A. plc LLC Holdings S.p.A. B.V. AB Oy A/S Group Co.,_Ltd.".split(" ");

    private static final int SHARED_ROOTS = 2_000;
    private static final int PLACES = 3_000;
    private static final int GIVEN_NAMES = 400;
    private static final int MOST_CLAIMS = 100_000;

    private final RandomGenerator random;
    private final List<String> shared;
    private final List<String> places;
    private final List<String> given;

    Register(long seed) {
        random = new SplittableRandom(seed);
        shared = roots(SHARED_ROOTS);
        places = roots(PLACES);
        given = roots(GIVEN_NAMES);
    }

    Stream<Entry.Company> companies(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(this::company);
    }

    Stream<Entry.Person> people(int count) {
        return LongStream.rangeClosed(1, count)
                .mapToObj(id -> new Entry.Person(
                        id, List.of(zipf(given) + " " + root()), List.of(companyName()), claims(id, MOST_CLAIMS / 10)));
    }

    private Entry.Company company(long id) {
        List<String> names = new ArrayList<>();
        String name = companyName();
        names.add(name + " " + zipf(FORMS).replace('_', ' '));
        if (random.nextInt(3) == 0) {
            names.add(random.nextBoolean() ? name : name.split(" ")[0]);
        }
        if (random.nextInt(25) == 0) {
            names.addFirst(random.nextBoolean() ? capital(of(CYRILLIC) + of(CYRILLIC) + of(CYRILLIC)) : chinese());
        }
        return new Entry.Company(id, names, List.of(zipf(places)), List.of(), claims(id, MOST_CLAIMS));
    }

    private String companyName() {
        String root = random.nextInt(3) == 0 ? zipf(shared) : root();
        return switch (random.nextInt(8)) {
            case 0 -> root;
            case 1 -> root + " & " + root();
            case 2 -> zipf(places) + " " + zipf(TRADES);
            case 3 -> root + " " + zipf(TRADES) + " " + zipf(places);
            default -> root + " " + zipf(TRADES);
        };
    }

    private String chinese() {
        return of(CHINESE) + of(CHINESE) + of(CHINESE) + of(CHINESE);
    }

    private List<String> roots(int count) {
        return Stream.generate(this::root).limit(count).toList();
    }

    private String root() {
        int syllables = 2 + random.nextInt(2);
        var root = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            root.append(of(ONSETS)).append(of(RIMES));
        }
        return capital(root.toString());
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static int claims(long rank, int most) {
        return Math.toIntExact(Math.max(1, most / rank));
    }

    private String of(String[] all) {
        return all[random.nextInt(all.length)];
    }

    private String zipf(String[] all) {
        return all[zipf(all.length)];
    }

    private String zipf(List<String> all) {
        return all.get(zipf(all.size()));
    }

    /** A rank from 0, with a chance of about 1 / (rank + 1): an exponent that is uniform makes it so. */
    private int zipf(int count) {
        return (int) Math.pow(count + 1.0, random.nextDouble()) - 1;
    }
}
