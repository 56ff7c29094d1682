package org.peerage.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.peerage.ledger.Follower;
import org.peerage.ledger.Followers;
import org.peerage.ledger.Users;
import org.peerage.mail.MailSettings;
import org.peerage.web.Visitor.Shown;

/** Links that come by mail, through a real mail server. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MailTest {
    private static final GreenMail SERVER = started();

    @RegisterExtension
    static final TestSite SITE = TestSite.closed(new SignInSettings(
            Optional.of(URI.create("http://peerage.example.org")),
            Optional.of(MailSettings.of(
                    new MailSettings.Server(
                            "127.0.0.1",
                            SERVER.getSmtp().getPort(),
                            MailSettings.Encryption.WHERE_OFFERED,
                            Optional.of(new MailSettings.Login("peerage", "theirs"))),
                    "peerage@example.org")),
            Optional.empty()));

    private static final Pattern LINK = Pattern.compile("http://peerage\\.example\\.org(/password/[A-Za-z0-9_-]{43})");
    private static final String PASSWORD = "warp and weft of fog";
    private static final long PATIENCE = 20_000;

    private final Visitor admin = new Visitor(SITE);
    private final Visitor ada = new Visitor(SITE);

    private static GreenMail started() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
        server.setUser("peerage@example.org", "peerage", "theirs");
        server.start();
        return server;
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    /** The link of the nth mail, from 1. */
    private static String link(int n, String subject) throws Exception {
        assertThat(SERVER.waitForIncomingEmail(PATIENCE, n)).isTrue();
        MimeMessage mail = SERVER.getReceivedMessages()[n - 1];
        assertThat(mail.getSubject()).isEqualTo(subject);
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("ada@example.org");
        Matcher link = LINK.matcher(GreenMailUtil.getBody(mail).replace("=\r\n", ""));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    @Test
    @Order(1)
    void anInvitationComesByMail() throws Exception {
        String first = SITE.firstLink();
        admin.send(admin.open(first), first, "email", "root@example.org", "new-password", PASSWORD);
        admin.signIn("root@example.org", PASSWORD);
        Shown invited = admin.send(admin.open("/users"), "/users", "email", "ada@example.org", "access", "READER");
        assertThat(invited.page().text()).contains("A link was sent to ada@example.org");
        assertThat(invited.page().select(".notice code")).isEmpty();
        String link = link(1, "You are invited to Peerage");
        ada.send(ada.open(link), link, "new-password", PASSWORD);
        assertThat(ada.signIn("ada@example.org", PASSWORD).path()).isEqualTo("/");
    }

    @Test
    @Order(2)
    void aForgottenPasswordIsSetByMailAndStrangersGetTheSameAnswer() throws Exception {
        var stranger = new Visitor(SITE);
        Shown form = stranger.follow(stranger.open("/sign-in"), "Forgotten password");
        Shown unknown = stranger.send(form, "/password/forgotten", "email", "nobody@example.org");
        Shown known = ada.send(ada.open("/password/forgotten"), "/password/forgotten", "email", "Ada@example.org");
        assertThat(known.page().select("main").html())
                .isEqualTo(unknown.page().select("main").html());
        assertThat(known.status()).isEqualTo(unknown.status()).isEqualTo(200);
        String link = link(2, "Your password for Peerage");
        ada.send(ada.open(link), link, "new-password", "another of my passwords");
        assertThat(ada.signIn("ada@example.org", PASSWORD).status()).isEqualTo(422);
        assertThat(ada.signIn("ada@example.org", "another of my passwords").path())
                .isEqualTo("/");
        assertThat(SERVER.getReceivedMessages()).hasSize(2);
    }

    /** Mails of what is new need a mail server, and no offer. */
    @Test
    @Order(3)
    void aUserIsToldWhatIsNewAndStopsItWithOneClick() throws Exception {
        long number = SITE.bean(Users.class)
                .withEmail("ada@example.org")
                .orElseThrow()
                .id();
        Followers followers = SITE.ledger().followers();
        Instant now = Instant.now();
        Follower follower = followers.user(number, now);
        followers.follow(follower, SITE.company("Marrowick Group"), Optional.empty(), List.of(), now);
        followers.change(follower, Follower.Rhythm.AT_ONCE, ZoneOffset.UTC, now);
        assertThat(ada.open("/watch").page().text()).doesNotContain("This server sends no mails");
        SITE.add(new Invented("mist.txt", "The Lamp Weekly", "https://lamp.example.org/mist", "2019-04-01")
                .says(
                        "{} agreed to buy {}.",
                        "acquisition",
                        "agreed",
                        "buyer",
                        "Marrowick Group",
                        "target",
                        "Mist Cloth")
                .account());
        SITE.bean(Alarm.class).ring();
        assertThat(SERVER.waitForIncomingEmail(PATIENCE, 3)).isTrue();
        MimeMessage mail = SERVER.getReceivedMessages()[2];
        assertThat(mail.getSubject()).contains("Marrowick Group", "Mist Cloth");
        assertThat(GreenMailUtil.getBody(mail)).contains("/watch").doesNotContain("/privacy", "/rights");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        String stop = URI.create(mail.getHeader("List-Unsubscribe")[0].replaceAll("[<>]", ""))
                .getPath();
        var stranger = new Visitor(SITE);
        Shown form = stranger.open(stop);
        assertThat(form.page().select("a[href*=/privacy], a[href*=/rights], link[href*=/sample]"))
                .isEmpty();
        assertThat(followers.ofUser(number).orElseThrow().rhythm()).isEqualTo(Follower.Rhythm.AT_ONCE);
        assertThat(stranger.send(form, stop).status()).isEqualTo(200);
        assertThat(followers.ofUser(number).orElseThrow().rhythm()).isEqualTo(Follower.Rhythm.NEVER);
        for (String absent : List.of("/privacy", "/rights", "/sample/1", "/leads")) {
            assertThat(SITE.get(absent).body()).as(absent).doesNotContain("Your email address");
        }
    }
}
