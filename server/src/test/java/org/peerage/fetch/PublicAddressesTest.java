package org.peerage.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses may be asked, and that nothing else is. */
class PublicAddressesTest {
    private static final PublicAddresses PUBLIC = new PublicAddresses(List.of(), Set.of());

    private RawServer secret;

    @BeforeEach
    void begin() throws IOException {
        secret = new RawServer().on("/", RawServer.page("secret"));
    }

    @AfterEach
    void end() throws IOException {
        secret.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "169.253.255.255",
                "169.255.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.0",
                "192.0.3.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2001:200::",
                "2001:4860:4860::8888",
                "2003::1",
                "2a00::1",
                "2606:4700::1",
                "3ffe::1",
                "64:ff9b::101:101",
                "::ffff:1.1.1.1"
            })
    void publicOnesMay(String address) {
        assertThat(PUBLIC.against(InetAddress.ofLiteral(address))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.1.2.3", "::ffff:10.1.2.3", "64:ff9b::10.1.2.3", "fd12:3456::1"})
    void whatTheOperatorAllowsMay(String address) {
        var reach = new PublicAddresses(
                List.of(AddressRange.of("10.1.0.0/16"), AddressRange.of("fd12:3456::/32")), Set.of());

        assertThat(reach.against(InetAddress.ofLiteral(address))).isEmpty();
        assertThat(PUBLIC.against(InetAddress.ofLiteral(address))).isPresent();
        assertThat(reach.against(InetAddress.ofLiteral("10.2.0.1"))).isPresent();
        assertThat(reach.against(InetAddress.ofLiteral("fd12:3457::1"))).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "80, true",
        "443, true",
        "8080, true",
        "1024, true",
        "65535, true",
        "1023, false",
        "22, false",
        "6379, false"
    })
    void portsOfTheWebMay(int port, boolean may) {
        assertThat(PUBLIC.against(port).isEmpty()).isEqualTo(may);
        assertThat(new PublicAddresses(List.of(), Set.of(port)).against(port)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10",
                "10.0.0/8",
                "10.0.0.0/",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.1/8",
                "news.example/8",
                "0x0a.0.0.0/8",
                "fd00::1/8",
                "fd00::/129",
                "fe80::%1/64",
                "10.0.0.0/8/8",
                "999.0.0.0/8",
                "010.0.0.0/8"
            })
    void whatIsNoRangeIsSaid(String cidr) {
        assertThatThrownBy(() -> AddressRange.of(cidr))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + cidr + "' is no range of addresses such as");
    }

    @Test
    void rangesHoldWhatTheySay() {
        assertThat(AddressRange.of("192.0.2.7").contains(InetAddress.ofLiteral("192.0.2.7")))
                .isTrue();
        assertThat(AddressRange.of("192.0.2.7").contains(InetAddress.ofLiteral("192.0.2.6")))
                .isFalse();
        assertThat(AddressRange.of("0.0.0.0/0").contains(InetAddress.ofLiteral("255.1.2.3")))
                .isTrue();
        assertThat(AddressRange.of("0.0.0.0/0").contains(InetAddress.ofLiteral("::1")))
                .isFalse();
        assertThat(AddressRange.of("10.0.0.0/9").contains(InetAddress.ofLiteral("10.128.0.0")))
                .isFalse();
    }

    /** A name server that answers otherwise each time: what was looked up is what is checked and connected to. */
    @Test
    void namesThatChangeTheirMindsGetNowhere() throws IOException, InterruptedException {
        try (var open = new RawServer("127.77.0.1", secret.port()).on("/", RawServer.page("open"))) {
            var lookups = new AtomicInteger();
            Resolver fickle = _ ->
                    List.of(InetAddress.ofLiteral(lookups.getAndIncrement() % 2 == 0 ? "127.77.0.1" : "127.0.0.1"));
            int bodies = 0;
            for (int i = 0; i < 10; i++) {
                bodies += fetched(fickle) instanceof Fetched.Body ? 1 : 0;
            }
            // robots.txt and the page are looked up one after the other, so that one of them is always refused
            assertThat(bodies).isZero();
            assertThat(lookups).hasValueGreaterThanOrEqualTo(10);

            fickle = _ -> List.of(InetAddress.ofLiteral(lookups.getAndIncrement() < 1000 ? "127.77.0.1" : "127.0.0.1"));
            assertThat(fetched(fickle)).isInstanceOf(Fetched.Body.class);
            assertThat(open.pages()).isNotEmpty();
        }
        assertThat(secret.asked()).isEmpty();
    }

    @Test
    void ofSeveralAddressesOnlyTheOpenOnesAreTried() throws IOException, InterruptedException {
        try (var open = new RawServer("127.77.0.1", secret.port()).on("/", RawServer.page("open"))) {
            Resolver mixed = _ -> List.of(
                    InetAddress.ofLiteral("127.0.0.1"),
                    InetAddress.ofLiteral("10.0.0.1"),
                    InetAddress.ofLiteral("127.77.0.1"));
            assertThat(fetched(mixed)).isInstanceOf(Fetched.Body.class);
            assertThat(open.pages()).hasSize(1);
        }
        assertThat(secret.asked()).isEmpty();
    }

    @Test
    void whereOneAddressIsDeadTheNextIsTried() throws IOException, InterruptedException {
        try (var open = new RawServer("127.77.0.1", secret.port()).on("/", RawServer.page("open"))) {
            Resolver two = _ -> List.of(InetAddress.ofLiteral("127.77.0.2"), InetAddress.ofLiteral("127.77.0.1"));
            assertThat(fetched(two)).isInstanceOf(Fetched.Body.class);
            assertThat(open.pages()).hasSize(1);
        }
    }

    private Fetched fetched(Resolver resolver) throws InterruptedException {
        FetchSettings settings = Loopback.SETTINGS.allowing(List.of(AddressRange.of("127.77.0.0/16")), Set.of());
        Clock clock = Clock.systemUTC();
        try (var fetcher = new Fetcher(settings, clock, Waiter.by(clock), resolver)) {
            return fetcher.fetch(FetchRequest.of(secret.url("fickle.example", "/")));
        }
    }

    /** OkHttp looks up no literal: there only the socket is in the way. */
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "[::ffff:127.0.0.1]", "2130706433", "localhost"})
    void theSocketItselfIsInTheWay(String host) {
        OkHttpClient client = new OkHttpClient.Builder()
                .socketFactory(new GuardedSockets(PUBLIC, 1000))
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.MILLISECONDS))
                .build();
        Request request = new Request.Builder().url(secret.url(host, "/")).build();

        assertThatThrownBy(() -> client.newCall(request).execute())
                .satisfiesAnyOf(
                        e -> assertThat(e).isInstanceOf(GuardedSockets.Barred.class),
                        e -> assertThat(e).hasCauseInstanceOf(GuardedSockets.Barred.class),
                        // this machine knows no such host at all
                        e -> assertThat(e).isInstanceOf(java.net.UnknownHostException.class));
        assertThat(secret.asked()).isEmpty();
    }

    @Test
    void aSocketConnectsOnlyWhereItMay() throws IOException {
        var sockets = new GuardedSockets(PUBLIC, 1000);
        try (Socket socket = sockets.createSocket()) {
            assertThatThrownBy(() ->
                            socket.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), secret.port())))
                    .isInstanceOf(GuardedSockets.Barred.class)
                    .hasMessageContaining("this machine");
            assertThatThrownBy(() -> socket.connect(InetSocketAddress.createUnresolved("news.example", 80), 10))
                    .isInstanceOf(GuardedSockets.Barred.class);
        }
        assertThatThrownBy(() -> sockets.createSocket("127.0.0.1", secret.port()))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void proxiesOfTheEnvironmentAreNotAsked() throws IOException, InterruptedException {
        try (var proxy = new RawServer()) {
            Map<String, String> properties = new HashMap<>();
            for (String kind : List.of("http.proxy", "https.proxy", "socksProxy")) {
                properties.put(kind + "Host", "127.0.0.1");
                properties.put(kind + "Port", Integer.toString(proxy.port()));
            }
            // loopback is no exception
            properties.put("http.nonProxyHosts", "");
            properties.put("socksNonProxyHosts", "");
            properties.forEach(System::setProperty);
            try (Fetcher fetcher = Loopback.fetcher()) {
                assertThat(fetcher.fetch(FetchRequest.of(secret.url("news.example", "/"))))
                        .isInstanceOf(Fetched.Body.class);
            } finally {
                properties.keySet().forEach(System::clearProperty);
            }
            assertThat(proxy.asked()).isEmpty();
        }
    }
}
