package org.peerage.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Numbers in few words. */
final class Ranges {
    private Ranges() {}

    private record Range(long first, long last) {
        private String words() {
            return first == last ? Long.toString(first) : first + "-" + last;
        }
    }

    /** Such as "3-7, 12"; empty for no numbers. */
    static String of(Stream<Long> numbers) {
        List<Range> ranges = new ArrayList<>();
        numbers.sorted().forEach(number -> {
            boolean follows = !ranges.isEmpty() && ranges.getLast().last + 1 == number;
            long first = follows ? ranges.removeLast().first : number;
            ranges.add(new Range(first, number));
        });
        return ranges.stream().map(Range::words).collect(Collectors.joining(", "));
    }
}
