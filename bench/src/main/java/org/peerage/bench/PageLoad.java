package org.peerage.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Asks a running server at a steady rate, whether it has answered or not, so that a slow answer delays none of the others' clocks: {@code PageLoad URL RATE SECONDS
 * HIGHEST}. Companies are drawn among the numbers up to HIGHEST, four of five times among the first hundred, as readers come to what is known.
 */
final class PageLoad {
    private static final int KNOWN = 100;
    private static final String[] BEGUN = {"ma", "nor", "pell", "ver", "sk", "harb", "gro", "lind", "tex", "vesp"};

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    private final List<Double> millis = Collections.synchronizedList(new ArrayList<>());
    private final List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());
    private final List<Integer> failures = Collections.synchronizedList(new ArrayList<>());

    private PageLoad() {}

    public static void main(String[] args) throws Exception {
        String url = args[0].replaceFirst("/$", "");
        int rate = Integer.parseInt(args[1]);
        int seconds = Integer.parseInt(args[2]);
        int highest = Integer.parseInt(args[3]);
        Random random = new Random(1);
        new PageLoad()
                .run(
                        "company pages",
                        rate,
                        seconds,
                        () -> url + "/companies/"
                                + (1 + random.nextInt(random.nextInt(5) > 0 ? Math.min(KNOWN, highest) : highest)));
        // below what one address may ask, see Pace
        new PageLoad()
                .run(
                        "suggestions",
                        Math.min(rate, 15),
                        seconds / 5,
                        () -> url + "/suggest?q=" + BEGUN[random.nextInt(BEGUN.length)]);
    }

    private void run(String what, int rate, int seconds, Supplier<String> next) throws InterruptedException {
        long begun = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < rate * seconds; i++) {
                long due = begun + TimeUnit.SECONDS.toNanos(i) / rate;
                LockSupport.parkNanos(due - System.nanoTime());
                String url = next.get();
                threads.execute(() -> ask(url, due));
            }
        }
        List<Double> sorted = millis.stream().sorted().toList();
        System.out.printf(
                "%s: %d answers, p50 %.1f ms, p90 %.1f ms, p99 %.1f ms, longest %.0f ms; %d failed; %,d bytes on average%n",
                what,
                sorted.size(),
                at(sorted, 0.5),
                at(sorted, 0.9),
                at(sorted, 0.99),
                at(sorted, 1),
                failures.size(),
                (int) sizes.stream().mapToInt(size -> size).average().orElse(0));
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.isEmpty() ? Double.NaN : sorted.get(Math.min(sorted.size() - 1, (int) (share * sorted.size())));
    }

    private void ask(String url, long due) {
        try {
            HttpResponse<byte[]> answer =
                    http.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() == 200 || answer.statusCode() == 404) {
                millis.add((System.nanoTime() - due) / 1e6);
                sizes.add(answer.body().length);
            } else {
                failures.add(answer.statusCode());
            }
        } catch (IOException e) {
            failures.add(0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
