package org.peerage.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real HTTP server on loopback that takes webhooks, or breaks off, hangs, fails and redirects before it does. */
public final class Receiver implements AutoCloseable {
    public static final PublicAddresses LOOPBACK =
            new PublicAddresses(List.of(AddressRange.of("127.0.0.0/8")), Set.of());
    private static final long PATIENCE = 30;

    private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();
    private final BlockingQueue<Deed> deeds = new LinkedBlockingQueue<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    /** What it does with a request. */
    public interface Deed {
        void answer(HttpExchange exchange) throws IOException;

        Deed BREAK_OFF = HttpExchange::close;
        Deed HANG = _ -> sleep();
        Deed HANG_AFTER_HEADERS = exchange -> {
            exchange.sendResponseHeaders(200, 10);
            exchange.getResponseBody().flush();
            sleep();
        };
        Deed REDIRECT = exchange -> {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(302, -1);
        };

        static Deed say(int status) {
            return exchange -> exchange.sendResponseHeaders(status, -1);
        }
    }

    /** A post as it came. */
    public record Told(String path, String id, String time, String signature, String body) {
        public JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        /** What its signature has to be, reckoned without our code (Standard Webhooks 1.0). */
        public String expected(String secret) throws GeneralSecurityException {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.replaceFirst("^whsec_", "")), "HmacSHA256"));
            return "v1,"
                    + Base64.getEncoder().encodeToString(mac.doFinal((id + "." + time + "." + body).getBytes(UTF_8)));
        }
    }

    public Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** For those who keep it as a constant. */
    public static Receiver started() {
        try {
            return new Receiver();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + port() + "/hook";
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Does this with the next request, after what is to be done already; 200 after all those. */
    public void then(Deed deed) {
        deeds.add(deed);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            told.add(new Told(
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestHeaders().getFirst("webhook-id"),
                    exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                    exchange.getRequestHeaders().getFirst("webhook-signature"),
                    body));
            Optional.ofNullable(deeds.poll()).orElse(Deed.say(200)).answer(exchange);
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(TimeUnit.SECONDS.toMillis(PATIENCE));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The next post; waits for it. */
    public Told next() throws InterruptedException {
        return next(Duration.ofSeconds(PATIENCE)).orElseThrow(() -> new AssertionError("nothing was posted"));
    }

    /** The next post; empty where none comes in that time. */
    public Optional<Told> next(Duration wait) throws InterruptedException {
        return Optional.ofNullable(told.poll(wait.toMillis(), TimeUnit.MILLISECONDS));
    }

    @Override
    public void close() {
        threads.shutdownNow();
        server.stop(0);
    }
}
