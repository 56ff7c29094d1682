package org.peerage.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;

/** One request and its answer, by HTTP/1.1, on a connection of its own, as far as the limits go. Follows no redirect. */
final class Exchange implements AutoCloseable {
    /** What may stand around a body: headers, ends of chunks. */
    private static final int AROUND = 1 << 20;
    /** As much around a body as there is of it, where it comes in small chunks. */
    private static final int CHUNKED = 2;

    private static final Limit EXCERPT = new Limit(1 << 14, true);
    private static final int SAID = 200;
    private static final int OK = 200;
    private static final int MORE_THAN_OK = 300;
    private static final Duration SLACK = Duration.ofSeconds(2);
    private static final Pattern TITLE =
            Pattern.compile("<title[^>]*>([^<]{1,500})", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final PublicAddresses reach;
    private final Resolver resolver;
    private final OkHttpClient client;
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("fetch-", 0).factory());

    Exchange(PublicAddresses reach, Resolver resolver, Duration connecting) {
        this.reach = reach;
        this.resolver = resolver;
        client = new OkHttpClient.Builder()
                .proxy(Proxy.NO_PROXY)
                .dns(this::addresses)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .addNetworkInterceptor(Exchange::once)
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.MILLISECONDS))
                .connectTimeout(connecting)
                // the whole has a limit, and that ends each part of it
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .build();
    }

    /**
     * How much of a body is wanted.
     *
     * @param cut whether the beginning of a longer one will do
     */
    record Limit(int bytes, boolean cut) {}

    /**
     * What a server answered.
     *
     * @param content the body where the status says that there is one, else what is shown of an answer to a person
     */
    record Answer(HttpUrl url, int status, Headers headers, Content content) {
        Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }

        /** What it says to people: the title of its page or its first line; empty where it says nothing. */
        Optional<String> says() {
            String text = new String(content.bytes(), content.charset().orElse(StandardCharsets.UTF_8));
            Matcher title = TITLE.matcher(text);
            boolean page = content.type().filter(type -> type.contains("html")).isPresent();
            String said = page
                    ? title.find() ? title.group(1) : ""
                    : content.type().filter("text/plain"::equals).isPresent() ? text.strip() : "";
            return Optional.of(line(said.lines().findFirst().orElse(""), SAID)).filter(line -> !line.isBlank());
        }
    }

    /**
     * Sends it and reads the answer.
     *
     * @param rest how long all of it may take
     * @throws Trouble where there is no whole answer
     */
    Answer answer(Request request, Limit limit, Duration rest) throws Trouble, InterruptedException {
        HttpUrl url = request.url();
        Call call = client.newBuilder()
                .socketFactory(new GuardedSockets(reach, (long) limit.bytes * CHUNKED + AROUND))
                .callTimeout(rest.isPositive() ? rest : Duration.ofMillis(1))
                .build()
                .newCall(request);
        Future<Answer> answer = threads.submit(() -> read(call, limit));
        try {
            return answer.get(rest.plus(SLACK).toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw Mishap.of(Objects.requireNonNullElse(e.getCause(), e), url, limit.bytes);
        } catch (TimeoutException e) {
            throw Mishap.late(url);
        } finally {
            call.cancel();
            answer.cancel(true);
        }
    }

    private Answer read(Call call, Limit limit) throws IOException, Trouble {
        try (Response response = call.execute()) {
            Headers headers = response.headers();
            Optional<MediaType> type =
                    Optional.ofNullable(headers.get("Content-Type")).map(MediaType::parse);
            boolean whole = response.code() >= OK && response.code() < MORE_THAN_OK;
            if (whole && !limit.cut && response.body().contentLength() > limit.bytes) {
                throw Decoded.tooLarge(limit.bytes);
            }
            byte[] bytes = whole
                    ? Decoded.bytes(response.body().byteStream(), headers, limit)
                    : excerpt(response.body().byteStream(), headers);
            return new Answer(
                    call.request().url(),
                    response.code(),
                    headers,
                    new Content(
                            type.map(known -> known.type() + "/" + known.subtype()),
                            type.map(MediaType::charset),
                            bytes));
        }
    }

    /** The beginning of what is shown to a person; what is wrong with it matters to nobody. */
    private static byte[] excerpt(InputStream body, Headers headers) {
        try {
            return Decoded.bytes(body, headers, EXCERPT);
        } catch (IOException | Trouble e) {
            return new byte[0];
        }
    }

    /** OkHttp asks again at once where it is told to come back in no time; we do not. */
    private static Response once(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        boolean atOnce = "0".equals(response.header("Retry-After"));
        return atOnce ? response.newBuilder().removeHeader("Retry-After").build() : response;
    }

    /** Those of the host that may be asked, looked up once for each connection; the socket looks again. */
    private List<InetAddress> addresses(String host) throws UnknownHostException {
        List<InetAddress> all = resolver.addresses(host);
        List<InetAddress> open =
                all.stream().filter(address -> reach.against(address).isEmpty()).toList();
        if (open.isEmpty() && !all.isEmpty()) {
            throw new Mishap.BarredHost(reach.against(all.getFirst()).orElseThrow());
        }
        return open;
    }

    /** What a server wrote, such that it can be shown on a line. */
    static String line(String text, int most) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() > most ? line.substring(0, most) + "..." : line;
    }

    @Override
    public void close() {
        threads.shutdownNow();
        client.dispatcher().executorService().shutdown();
    }
}
