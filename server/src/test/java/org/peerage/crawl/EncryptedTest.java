package org.peerage.crawl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peerage.feed.Mailbox;
import org.peerage.fetch.AddressRange;
import org.peerage.fetch.FetchRequest;
import org.peerage.fetch.FetchSettings;
import org.peerage.fetch.Fetched;
import org.peerage.fetch.Fetcher;
import org.peerage.mail.Certificate;

/** A page and a mailbox by TLS, of real servers. Whom Java trusts is settled as it starts, so each who asks is a process of its own. */
class EncryptedTest {
    @TempDir
    private Path folder = Path.of("unused");

    @Test
    void whoTrustsTheAuthorityIsGivenThePageAndTheMailAndNobodyElse() throws Exception {
        HttpsServer web = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        web.setHttpsConfigurator(new HttpsConfigurator(Certificate.in(folder).context()));
        web.createContext("/", exchange -> {
            byte[] page = exchange.getRequestURI().getPath().equals("/page") ? "a page".getBytes(UTF_8) : new byte[0];
            exchange.sendResponseHeaders(page.length == 0 ? 404 : 200, page.length == 0 ? -1 : page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        web.start();
        GreenMail mail = mail();
        try {
            String[] args = {
                "https://127.0.0.1:" + web.getAddress().getPort() + "/page",
                String.valueOf(mail.getImaps().getPort())
            };
            assertThat(asked(
                            List.of(
                                    "-Djavax.net.ssl.trustStore=" + keys(),
                                    "-Djavax.net.ssl.trustStorePassword=changeit"),
                            args))
                    .containsExactly("page: a page", "mails: 1");
            assertThat(asked(List.of(), args))
                    .satisfiesExactly(
                            page -> assertThat(page).startsWith("page: ").contains("certificate"),
                            mails -> assertThat(mails).startsWith("mails: ").contains("certif"));
        } finally {
            web.stop(0);
            mail.stop();
        }
    }

    private Path keys() {
        return folder.resolve("keys.p12");
    }

    private GreenMail mail() throws Exception {
        System.setProperty("greenmail.tls.keystore.file", keys().toString());
        System.setProperty("greenmail.tls.keystore.password", "changeit");
        try {
            var mail = new GreenMail(new ServerSetup[] {new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAPS)});
            mail.start();
            var user = mail.setUser("desk@desk.example", "desk", "secret");
            user.deliver(GreenMailUtil.createTextEmail(
                    "desk@desk.example",
                    "lamp@lamp.example",
                    "Mill sold",
                    "The mill at Pell was sold on Monday, its owner said in a statement to those who work there.",
                    mail.getImaps().getServerSetup()));
            return mail;
        } finally {
            System.clearProperty("greenmail.tls.keystore.file");
            System.clearProperty("greenmail.tls.keystore.password");
        }
    }

    private static List<String> asked(List<String> trust, String... args) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
        command.addAll(trust);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Asking.class.getName()));
        command.addAll(List.of(args));
        Process asking = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(asking.getInputStream().readAllBytes(), UTF_8)
                .lines()
                .filter(line -> line.startsWith("page: ") || line.startsWith("mails: "))
                .toList();
    }

    /** Asks for the page and the mails, and prints what came. */
    static final class Asking {
        private Asking() {}

        public static void main(String[] args) throws InterruptedException {
            FetchSettings settings =
                    FetchSettings.of("lamp@example.org").allowing(List.of(AddressRange.of("127.0.0.0/8")), Set.of());
            try (var fetcher = new Fetcher(settings, Clock.systemUTC())) {
                System.out.println("page: "
                        + switch (fetcher.fetch(FetchRequest.of(args[0]))) {
                            case Fetched.Body body -> new String(body.content().bytes(), UTF_8);
                            case Fetched.Failed failed -> failed.why();
                            case Fetched other -> other;
                        });
            }
            var mailbox = new Mailbox("127.0.0.1", Integer.parseInt(args[1]), true, "desk", "secret", "INBOX");
            try {
                System.out.println(
                        "mails: " + mailbox.read(Optional.empty(), 10).items().size());
            } catch (IOException e) {
                System.out.println("mails: " + e.getMessage());
            }
        }
    }
}
