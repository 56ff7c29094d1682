package org.peerage.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which accounts tell one story, numbered from 1 in the order of their accounts. */
final class Stories {
    private final int[] numbers;
    private final int count;

    Stories(List<Account> accounts) {
        Groups groups = new Groups(accounts.size());
        joinKnown(accounts, groups);
        joinCopies(accounts, groups);
        numbers = new int[accounts.size()];
        int last = 0;
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = groups.of(i) == i ? ++last : numbers[groups.of(i)];
        }
        count = last;
    }

    /** The number of the story that the account at {@code place} tells. */
    int of(int place) {
        return numbers[place];
    }

    int count() {
        return count;
    }

    private static void joinKnown(List<Account> accounts, Groups groups) {
        Map<Long, Integer> first = new HashMap<>();
        for (int i = 0; i < accounts.size(); i++) {
            if (accounts.get(i).story().isPresent()) {
                Integer known = first.putIfAbsent(accounts.get(i).story().getAsLong(), i);
                groups.join(known == null ? i : known, i);
            }
        }
    }

    private static void joinCopies(List<Account> accounts, Groups groups) {
        Map<Integer, Signature> signatures = new HashMap<>();
        Map<Long, List<Integer>> buckets = new HashMap<>();
        for (int i = 0; i < accounts.size(); i++) {
            if (accounts.get(i).story().isEmpty()) {
                Signature signature = Signature.of(accounts.get(i).article());
                signatures.put(i, signature);
                for (long band : signature.bands()) {
                    List<Integer> others = buckets.computeIfAbsent(band, b -> new ArrayList<>());
                    for (int other : others) {
                        if (groups.of(other) != groups.of(i)
                                && signature.isCopyOf(signatures.getOrDefault(other, signature))) {
                            groups.join(other, i);
                        }
                    }
                    others.add(i);
                }
            }
        }
    }
}
