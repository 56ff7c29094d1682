package org.peerage.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Programs that ask a running server for a while, each again when it has its answer: profiles, searches, deals, the feed of changes, and now and then an article that is
 * handed in: {@code ProgramSoak URL KEY CLIENTS MINUTES PAUSE-MILLIS HIGHEST}. Tells each minute what was answered, how fast, what failed, and how large the server's heap is
 * ({@code /metrics}, which this machine may read).
 */
final class ProgramSoak {
    private static final Pattern HEAP = Pattern.compile("jvm_memory_used_bytes\\{area=\"heap\",[^}]*\\} ([0-9.E+]+)");
    private static final String[] WORDS = {
        "talks", "plant", "chief executive", "stake", "denied", "quarter", "loom", "mill"
    };

    private static final int EACH = 20;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;
    private final String key;
    private final int highest;
    private final Map<Integer, Integer> statuses = new ConcurrentHashMap<>();
    private final List<Double> millis = Collections.synchronizedList(new ArrayList<>());

    private ProgramSoak(String url, String key, int highest) {
        this.url = url;
        this.key = key;
        this.highest = highest;
    }

    public static void main(String[] args) throws Exception {
        var soak = new ProgramSoak(args[0].replaceFirst("/$", ""), args[1], Integer.parseInt(args[5]));
        soak.run(Integer.parseInt(args[2]), Integer.parseInt(args[3]), Integer.parseInt(args[4]));
    }

    private void run(int clients, int minutes, int pause) throws Exception {
        Instant end = Instant.now().plus(Duration.ofMinutes(minutes));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                Random random = new Random(i);
                all.add(threads.submit(() -> ask(random, end, pause)));
            }
            while (Instant.now().isBefore(end)) {
                TimeUnit.MINUTES.sleep(1);
                tell();
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        System.out.println("in all: " + new TreeMap<>(statuses));
    }

    private Void ask(Random random, Instant end, int pause) throws InterruptedException {
        String cursor = "";
        while (Instant.now().isBefore(end)) {
            int what = random.nextInt(EACH);
            if (what == 0) {
                send(article(random));
            } else {
                String path = path(what, random, cursor);
                String body = send(request(path).build());
                Matcher next = Pattern.compile("\"next\":\"([A-Za-z0-9_-]+)\",\"more\":true")
                        .matcher(body);
                cursor = path.startsWith("/changes") ? (next.find() ? "?cursor=" + next.group(1) : "") : cursor;
            }
            Thread.sleep(pause);
        }
        return null;
    }

    /** Of twenty questions eight are for a profile. */
    private String path(int what, Random random, String cursor) {
        int company = 1 + random.nextInt(highest);
        String word = WORDS[random.nextInt(WORDS.length)].replace(' ', '+');
        return switch (what) {
            case 1, 2 -> "/changes" + cursor;
            case 3, 4 -> "/companies/" + company + "/claims";
            case 5, 6 -> "/deals";
            case 7, 8 -> "/search?q=" + word;
            case 9, 10, 11 -> "/claims?q=" + word;
            default -> "/companies/" + company + "/profile";
        };
    }

    private HttpRequest article(Random random) {
        String text = "Marlow " + random.nextInt(1_000_000) + " Ltd said it had agreed to buy Petrel "
                + random.nextInt(1_000) + " Foods for $" + (1 + random.nextInt(90)) + " million.";
        return request("/articles")
                .POST(HttpRequest.BodyPublishers.ofString(text))
                .build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + "/api/v1" + path))
                .header("Authorization", "Bearer " + key)
                .timeout(Duration.ofSeconds(60));
    }

    private String send(HttpRequest request) throws InterruptedException {
        long begun = System.nanoTime();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            statuses.merge(answer.statusCode(), 1, Integer::sum);
            millis.add((System.nanoTime() - begun) / 1e6);
            return answer.body();
        } catch (IOException e) {
            statuses.merge(0, 1, Integer::sum);
            return "";
        }
    }

    private void tell() throws IOException, InterruptedException {
        List<Double> sorted;
        synchronized (millis) {
            sorted = millis.stream().sorted().toList();
            millis.clear();
        }
        String metrics = http.send(
                        HttpRequest.newBuilder(URI.create(url + "/metrics")).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        double heap = HEAP.matcher(metrics)
                .results()
                .mapToDouble(one -> Double.parseDouble(one.group(1)))
                .sum();
        System.out.printf(
                "%,d answers, p50 %.0f ms, p99 %.0f ms, heap %.0f MiB; statuses so far %s%n",
                sorted.size(), at(sorted, 0.5), at(sorted, 0.99), heap / (1 << 20), new TreeMap<>(statuses));
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.isEmpty() ? Double.NaN : sorted.get(Math.min(sorted.size() - 1, (int) (share * sorted.size())));
    }
}
