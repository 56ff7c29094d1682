package org.peerage.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import org.peerage.article.Article;
import org.peerage.claim.Claim;
import org.peerage.claim.Evidence;
import org.peerage.claim.Filler;
import org.peerage.claim.When;
import org.peerage.profile.Account;

/**
 * Any number of accounts made of some that were really read.
 *
 * <p>Each variation takes one account and exchanges letters: vowels for vowels, consonants for consonants, digits for digits, by a cipher of its own. Words keep
 * their lengths and capitals, so that all offsets hold, and no two texts share runs of words. Names of companies and people are exchanged by the cipher of one
 * of {@code worlds}, chosen with probability falling as 1/rank (Zipf), so that some companies have very many claims and most have few. The same number gives
 * the same variation.
 */
final class Variations {
    private static final String VOWELS = "aeiou";
    private static final String CONSONANTS = "bcdfghjklmnpqrstvwxz";
    private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
    private static final int DAYS = 4_000;

    private final List<Account> read;
    private final double[] ranks;

    /** @param worlds how many sets of companies there are */
    Variations(List<Account> read, int worlds) {
        this.read = List.copyOf(read);
        this.ranks = new double[worlds];
        double sum = 0;
        for (int i = 0; i < worlds; i++) {
            sum += 1.0 / (i + 1);
            ranks[i] = sum;
        }
    }

    /** The variation of a number. */
    Account of(int number) {
        var random = new SplittableRandom(number);
        Account account = read.get(random.nextInt(read.size()));
        Cipher names = new Cipher(world(random.nextDouble() * ranks[ranks.length - 1]));
        Cipher words = new Cipher(1_000_000L + number);
        StringBuilder text = new StringBuilder(words.of(account.article().text()));
        account.claims()
                .forEach(claim -> claim.roles()
                        .values()
                        .forEach(fillers -> fillers.forEach(f -> text.replace(
                                f.span().start(),
                                f.span().end(),
                                of(f, names, words).text()))));
        Article article = account.article();
        return new Account(
                new Article(
                        "v" + number,
                        Optional.of("https://example.org/" + number),
                        article.publisher(),
                        article.title().map(words::of),
                        Optional.empty(),
                        Optional.of(FIRST.plusDays(random.nextInt(DAYS))),
                        article.language(),
                        text.toString()),
                account.claims().stream()
                        .map(claim -> of(claim, "v" + number, text, names, words))
                        .toList());
    }

    private long world(double at) {
        int low = 0;
        int high = ranks.length - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (ranks[middle] < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static Claim of(Claim claim, String document, CharSequence text, Cipher names, Cipher words) {
        SequencedMap<String, List<Filler>> roles = new LinkedHashMap<>();
        claim.roles().forEach((role, fillers) -> {
            List<Filler> varied = new ArrayList<>();
            fillers.forEach(filler -> varied.add(of(filler, names, words)));
            roles.put(role, varied);
        });
        var span = claim.evidence().span();
        return new Claim(
                document,
                claim.kind(),
                roles,
                claim.stage(),
                claim.stance(),
                claim.speaker().map(filler -> of(filler, names, words)),
                claim.medium(),
                Optional.<When>empty(),
                new Evidence(span, text.subSequence(span.start(), span.end()).toString()),
                claim.confidence(),
                claim.foundBy());
    }

    /** A name is exchanged by the cipher of its world, a number or a word by that of its text. */
    private static Filler of(Filler filler, Cipher names, Cipher words) {
        Cipher cipher = Character.isUpperCase(filler.name().codePointAt(0)) ? names : words;
        return new Filler(cipher.of(filler.name()), cipher.of(filler.text()), filler.span(), filler.amount());
    }

    private static final class Cipher {
        private final Map<Character, Character> letters = new HashMap<>();

        Cipher(long seed) {
            var random = new SplittableRandom(seed);
            exchange(VOWELS, random);
            exchange(CONSONANTS, random);
            exchange("0123456789", random);
        }

        private void exchange(String from, SplittableRandom random) {
            List<Character> to =
                    new ArrayList<>(from.chars().mapToObj(c -> (char) c).toList());
            Collections.shuffle(to, Random.from(random));
            for (int i = 0; i < from.length(); i++) {
                letters.put(from.charAt(i), to.get(i));
                letters.put(Character.toUpperCase(from.charAt(i)), Character.toUpperCase(to.get(i)));
            }
        }

        String of(String text) {
            StringBuilder out = new StringBuilder(text);
            for (int i = 0; i < out.length(); i++) {
                out.setCharAt(i, letters.getOrDefault(out.charAt(i), out.charAt(i)));
            }
            return out.toString();
        }
    }
}
