package org.peerage.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a real server. */
class MailboxTest {
    private final GreenMail server =
            new GreenMail(new ServerSetup[] {new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)});

    private Mailbox mailbox = new Mailbox("127.0.0.1", 1, false, "desk", "secret", "INBOX");

    @BeforeEach
    void start() throws IOException {
        server.start();
        server.setUser("desk@desk.example", "desk", "secret");
        mailbox = new Mailbox("127.0.0.1", server.getImap().getPort(), false, "desk", "secret", "INBOX");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void readsOnFromItsMark() throws Exception {
        deliver("plain.eml");
        deliver("alert.eml");
        Mailbox.Batch first = mailbox.read(Optional.empty(), 1);
        assertThat(first.more()).isTrue();
        assertThat(first.items()).singleElement().isInstanceOf(Item.Whole.class);
        Mailbox.Batch second = mailbox.read(Mailbox.Mark.of(first.mark().toString()), 10);
        assertThat(second.more()).isFalse();
        assertThat(second.items()).hasSize(3).allMatch(Item.Link.class::isInstance);
        assertThat(mailbox.read(Optional.of(second.mark()), 10).items()).isEmpty();
        deliver("newsletter.eml");
        assertThat(mailbox.read(Optional.of(second.mark()), 10).items()).hasSize(1);
    }

    @Test
    void readsAnewWhereTheNumbersChanged() throws Exception {
        deliver("plain.eml");
        var old = new Mailbox.Mark(mailbox.read(Optional.empty(), 1).mark().validity() + 1, 99);
        assertThat(mailbox.read(Optional.of(old), 10).items()).hasSize(1);
        assertThat(mailbox.move(old, "INBOX")).isZero();
    }

    @Test
    void movesWhatWasRead() throws Exception {
        deliver("plain.eml");
        var user = server.getUserManager().getUser("desk");
        server.getManagers().getImapHostManager().createMailbox(user, "Read");
        Mailbox.Mark mark = mailbox.read(Optional.empty(), 10).mark();
        deliver("alert.eml");
        assertThat(mailbox.move(mark, "Read")).isEqualTo(1);
        assertThat(mailbox.read(Optional.empty(), 10).items()).hasSize(3);
        var read = new Mailbox("127.0.0.1", server.getImap().getPort(), false, "desk", "secret", "Read");
        assertThat(read.read(Optional.empty(), 10).items()).hasSize(1);
    }

    @Test
    void saysWhatTheServerSaysAndNoPassword() {
        var wrong = new Mailbox("127.0.0.1", server.getImap().getPort(), false, "desk", "wrong-one", "INBOX");
        assertThatThrownBy(() -> wrong.read(Optional.empty(), 1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("desk at 127.0.0.1")
                .hasMessageNotContaining("wrong-one");
        assertThat(wrong.toString()).doesNotContain("wrong-one");
    }

    private void deliver(String file) throws Exception {
        var mail =
                new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(Fixtures.file(file)));
        server.getUserManager().getUser("desk").deliver(mail);
    }
}
