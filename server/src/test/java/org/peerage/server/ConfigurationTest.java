package org.peerage.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peerage.mail.MailSettings;
import org.peerage.profile.Grade;
import org.peerage.profile.Publishers;
import org.peerage.profile.Reliability;

class ConfigurationTest {
    @TempDir
    private Path home;

    @Test
    void withoutAnythingTheDefaultsHold() {
        Configuration configuration = read(Map.of(), Map.of());
        assertThat(configuration.problems()).isEmpty();
        Settings settings = Settings.of(configuration, home);
        assertThat(settings.database()).isEmpty();
        assertThat(settings.web().port()).isEqualTo(8080);
        assertThat(settings.web().open()).isFalse();
        assertThat(settings.web().operation().proxies()).containsExactly("127.0.0.1", "::1");
    }

    @Test
    void aFlagWinsOverTheEnvironmentAndThatOverTheFile() throws IOException {
        file("port: 1001\nleast: 0.7\nopen: true\nproxies: [10.0.0.1, 10.0.0.2]\n");
        Settings settings =
                Settings.of(read(Map.of("port", "1003"), Map.of("PEERAGE_PORT", "1002", "PEERAGE_LEAST", "0.6")), home);
        assertThat(settings.web().port()).isEqualTo(1003);
        assertThat(settings.web().least()).isEqualTo(0.6);
        assertThat(settings.web().open()).isTrue();
        assertThat(settings.web().operation().proxies()).containsExactly("10.0.0.1", "10.0.0.2");
    }

    @Test
    void portsAreNumbers() {
        assertThat(read(Map.of("fetch-ports", "81, 591"), Map.of()).problems()).isEmpty();
        assertThat(read(Map.of("fetch-ports", "81, web"), Map.of()).problems())
                .singleElement()
                .asString()
                .contains("--fetch-ports", "whole numbers from 1 to 65535", "81, 591");
        assertThat(read(Map.of(), Map.of("PEERAGE_FETCH_PORTS", "0")).problems())
                .singleElement()
                .asString()
                .contains("PEERAGE_FETCH_PORTS");
    }

    @Test
    void publishersAreGradedByAFileOfTheirOwn() throws IOException {
        Path letters = Files.writeString(home.resolve("letters.yaml"), "The Lamp Weekly: B\nfog.example: E\n");
        Configuration right = read(Map.of("publishers", letters.toString()), Map.of());
        assertThat(right.problems()).isEmpty();
        assertThat(Settings.of(right, home).publishers())
                .isEqualTo(Publishers.judged(Map.of("The Lamp Weekly", Reliability.B, "fog.example", Reliability.E)));
        Path sources = Files.createDirectory(home.resolve("sources"));
        Files.writeString(
                sources.resolve("lamp.yaml"),
                "name: The Lamp Weekly\nreliability: D\nbecause: late\nfind: {page: \"https://lamp.example/\"}\n");
        Files.writeString(
                sources.resolve("mill.yaml"),
                "name: Mill\nreliability: C\nbecause: small\nfind: {page: \"https://mill.example/\"}\n");
        assertThat(Settings.of(read(Map.of("publishers", letters.toString(), "contact", "a@b.example"), Map.of()), home)
                        .publishers()
                        .grades())
                .containsEntry("Mill", new Grade(Reliability.C, "small"))
                .extractingByKey("The Lamp Weekly")
                .isEqualTo(
                        Publishers.judged(Map.of("x", Reliability.B)).grades().get("x"));
        Files.writeString(letters, "The Lamp Weekly: G\n");
        assertThat(read(Map.of("publishers", letters.toString()), Map.of()).problems())
                .containsExactly("'G' of The Lamp Weekly in " + letters
                        + " is not allowed: write a letter from A to F, as docs/configuration.md has them");
        assertThat(read(Map.of("publishers", "/nowhere"), Map.of()).problems())
                .singleElement()
                .asString()
                .contains("/nowhere", "a file that can be read");
    }

    @Test
    void allThatIsWrongIsToldAtOnceWithWhereAndWhatToDo() throws IOException {
        file("prot: 9000\nleast: 2\ndatabase: ''\nflavour: fog\n");
        Configuration configuration = Configuration.of(
                Map.of("log", "xml"),
                List.of("--metric=open"),
                Map.of("PEERAGE_PORT", "many", "PEERAGE_MTRICS_TOKEN", "hush", "PEERAGE_HOME", "/x"),
                Optional.empty(),
                home);
        String file = home.resolve("peerage.yaml").toString();
        assertThat(configuration.problems())
                .containsExactlyInAnyOrder(
                        "prot in " + file + " is not known: did you mean port?",
                        "least '2' in " + file
                                + " is not allowed: write a number from 0 to 1, such as 0.5, or leave it out for 0.5",
                        "database in " + file + " is not allowed: write words, not blank, or leave it out",
                        "flavour in " + file
                                + " is not known: take it out, or see docs/configuration.md for what there is",
                        "port 'many' in PEERAGE_PORT is not allowed: write a whole number from 0 to 65535, such as 8080,"
                                + " or leave it out for 8080",
                        "PEERAGE_MTRICS_TOKEN in the environment is not known: did you mean PEERAGE_METRICS_TOKEN?",
                        "log 'xml' in --log is not allowed: write text, json, or leave it out for text",
                        "--metric in the arguments is not known: did you mean --metrics?");
    }

    @Test
    void whatNeedsOthersSaysWhich() throws IOException {
        file("smtp: smtp://post@mail.example.org\noidc-issuer: https://id.example.org/realm\n");
        assertThat(read(Map.of(), Map.of()).problems())
                .containsExactlyInAnyOrder(
                        "smtp needs url: set it too",
                        "smtp needs mail-from: set it too",
                        "smtp has a user and needs smtp-password: set it too",
                        "oidc-issuer needs url: set it too",
                        "oidc-issuer needs oidc-client: set it too",
                        "oidc-issuer needs oidc-secret: set it too");
        Configuration whole = read(
                Map.of("url", "https://peerage.example.org", "mail-from", "peerage@example.org"),
                Map.of("PEERAGE_SMTP_PASSWORD", "hush", "PEERAGE_OIDC_CLIENT", "p", "PEERAGE_OIDC_SECRET", "hush"));
        assertThat(whole.problems()).isEmpty();
        assertThat(Settings.of(whole, home).web().signIn().mail()).hasValueSatisfying(mail -> {
            assertThat(mail.server().host()).isEqualTo("mail.example.org");
            assertThat(mail.server().port()).isEqualTo(587);
            assertThat(mail.server().encryption()).isEqualTo(MailSettings.Encryption.STARTTLS);
        });
    }

    @Test
    void mailIsSignedAndReportsAreReadWhereThatIsSet() throws IOException {
        Path key = Files.createFile(home.resolve("dkim.pem"));
        file("""
                url: https://peerage.example.org
                smtp: smtps://mail.example.org
                mail-from: Peerage <peerage@example.org>
                mail-return-path: bounces@example.org
                dkim-domain: example.org
                dkim-selector: p1
                dkim-key: %s
                reports: imaps://bounces%%40example.org@mail.example.org/INBOX/Bounces
                reports-password: hush
                """.formatted(key));
        Configuration whole = read(Map.of(), Map.of());
        assertThat(whole.problems()).isEmpty();
        assertThat(Settings.of(whole, home).web().signIn().mail())
                .contains(new MailSettings(
                        new MailSettings.Server("mail.example.org", 465, MailSettings.Encryption.TLS, Optional.empty()),
                        new MailSettings.Sender(
                                "Peerage <peerage@example.org>", Optional.empty(), Optional.of("bounces@example.org")),
                        Optional.of(new MailSettings.Signing("example.org", "p1", key)),
                        Optional.of(new MailSettings.Mailbox(
                                "mail.example.org",
                                993,
                                true,
                                new MailSettings.Login("bounces@example.org", "hush"),
                                "INBOX/Bounces"))));
        file("reports: imap://bounces@mail.example.org\ndkim-key: /absent/key.pem\n");
        assertThat(read(Map.of(), Map.of()).problems())
                .anySatisfy(problem -> assertThat(problem).startsWith("reports 'imap://bounces@mail.example.org'"))
                .anySatisfy(problem -> assertThat(problem).startsWith("dkim-key '/absent/key.pem'"));
        assertThat(Stream.of(
                        "imap://bounces@localhost:1143",
                        "imap://bounces@127.0.0.1/INBOX",
                        "imaps://b%40example.org@mail.example.org:993/A/B"))
                .allMatch(Form.IMAP::fits);
        assertThat(Stream.of(
                        "imaps://bounces@",
                        "imaps://mail.example.org",
                        "imap://b@localhost.example.org",
                        "imaps://b@h?x"))
                .noneMatch(Form.IMAP::fits);
    }

    @Test
    void aFileThatIsNoneIsTold() throws IOException {
        Path absent = home.resolve("absent.yaml");
        assertThat(Configuration.of(Map.of(), List.of(), Map.of(), Optional.of(absent), home)
                        .problems())
                .singleElement()
                .asString()
                .contains("absent.yaml", "--config");
        file("port: 1\nport: 2\n");
        assertThat(read(Map.of(), Map.of()).problems())
                .singleElement()
                .asString()
                .contains("line 2", "port");
        file("nothing but words\n");
        assertThat(read(Map.of(), Map.of()).problems()).hasSize(1);
        file("");
        assertThat(read(Map.of(), Map.of()).problems()).isEmpty();
    }

    @Test
    void theCommandTellsThemAllAndStartsNothing() {
        Screen screen = Screen.of("serve", "--home", home.toString(), "--port", "x", "--leest=1", "--log", "xml");
        assertThat(screen.status()).isEqualTo(2);
        assertThat(screen.err().lines())
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).startsWith("peerage serve: "));
        assertThat(home).isEmptyDirectory();
    }

    /** Key, environment, default and meaning, as docs/configuration.md has to tell them. */
    @Test
    void theDocumentHasEverySettingAsItIs() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("../docs/configuration.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();
        assertThat(rows)
                .containsExactlyElementsOf(Stream.of(Setting.all())
                        .flatMap(List::stream)
                        .map(ConfigurationTest::row)
                        .toList());
    }

    private static String row(Setting setting) {
        return "| `%s` | %s | %s | %s |"
                .formatted(
                        setting.key(),
                        setting.allowed(),
                        setting.fallback().map(value -> "`" + value + "`").orElse("none"),
                        setting.meaning());
    }

    private void file(String content) throws IOException {
        Files.writeString(home.resolve("peerage.yaml"), content);
    }

    private Configuration read(Map<String, String> flags, Map<String, String> environment) {
        return Configuration.of(flags, List.of(), environment, Optional.empty(), home);
    }
}
