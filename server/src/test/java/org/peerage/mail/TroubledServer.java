package org.peerage.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A small SMTP server over TCP, with STARTTLS, that does what a real one must not where it is told to. */
final class TroubledServer implements AutoCloseable {
    /** Where trouble can come: instead of the answer to each of these. */
    enum Phase {
        GREETING,
        EHLO,
        STARTTLS,
        ENCRYPTED_EHLO,
        MAIL,
        RCPT,
        DATA,
        /** In the middle of the text. */
        TEXT,
        /** After the text is stored. */
        END
    }

    /** What goes wrong. */
    sealed interface Trouble {
        /** The connection ends. */
        record Drop() implements Trouble {}

        /** Nothing is said any more. */
        record Hang() implements Trouble {}

        /** An answer that says no. */
        record No(String line) implements Trouble {}
    }

    /** The trouble of one connection. */
    record Fault(Phase phase, Trouble trouble) {}

    /** A mail that the server has taken. */
    record Mail(String recipient, String text) {
        private static final Pattern ID = Pattern.compile("(?m)^Message-ID: (\\S+)");

        String id() {
            Matcher id = ID.matcher(text);
            return id.find() ? id.group(1) : "";
        }
    }

    private final ServerSocket socket;
    private final Optional<SSLContext> tls;
    private final boolean isEncryptedFromTheStart;
    private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
    private final List<Mail> mails = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final ExecutorService connections = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch end = new CountDownLatch(1);

    /** @param tls for STARTTLS; without it none is offered */
    TroubledServer(Optional<SSLContext> tls) throws IOException {
        this(tls, false);
    }

    private TroubledServer(Optional<SSLContext> tls, boolean isEncryptedFromTheStart) throws IOException {
        this.tls = tls;
        this.isEncryptedFromTheStart = isEncryptedFromTheStart;
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        connections.execute(this::accept);
    }

    /** Speaks TLS from the first byte. */
    static TroubledServer encrypted(SSLContext tls) throws IOException {
        return new TroubledServer(Optional.of(tls), true);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Makes trouble in the next connection that has none yet. */
    void trouble(Phase phase, Trouble trouble) {
        faults.add(new Fault(phase, trouble));
    }

    /** Makes none of the trouble that is left. */
    void calm() {
        faults.clear();
    }

    /** All mails that it has taken, doubles too. */
    List<Mail> mails() {
        return mails;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                open.add(client);
                Optional<Fault> fault = Optional.ofNullable(faults.poll());
                connections.execute(() -> converse(client, fault));
            } catch (IOException e) {
                // closed
            }
        }
    }

    private void converse(Socket client, Optional<Fault> fault) {
        try (client) {
            new Conversation(client, fault).run();
        } catch (IOException e) {
            // the client went away, or trouble did this
        } finally {
            open.remove(client);
        }
    }

    @Override
    public void close() {
        end.countDown();
        try {
            socket.close();
            for (Socket client : open) {
                client.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        connections.close();
    }

    private final class Conversation {
        private final Optional<Fault> fault;
        private Socket client;
        private BufferedReader in;
        private String recipient = "";
        private boolean isEncrypted;

        Conversation(Socket client, Optional<Fault> fault) throws IOException {
            this.client = client;
            this.fault = fault;
            in = reader();
        }

        private BufferedReader reader() throws IOException {
            return new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1));
        }

        void run() throws IOException {
            if (isEncryptedFromTheStart) {
                encrypt();
            }
            answer(Phase.GREETING, "220 troubled.example.org");
            for (Optional<String> line = line(); line.isPresent(); line = line()) {
                command(line.get());
            }
        }

        private Optional<String> line() throws IOException {
            return Optional.ofNullable(in.readLine());
        }

        private void command(String line) throws IOException {
            switch (line.split("[ :]")[0].toUpperCase(Locale.ROOT)) {
                case "EHLO" -> {
                    if (isEncrypted) {
                        answer(Phase.ENCRYPTED_EHLO, "250 troubled.example.org");
                    } else {
                        answer(
                                Phase.EHLO,
                                "250-troubled.example.org\r\n250 " + (tls.isPresent() ? "STARTTLS" : "SIZE"));
                    }
                }
                case "STARTTLS" -> {
                    if (answer(Phase.STARTTLS, "220 go on")) {
                        encrypt();
                    }
                }
                case "MAIL" -> answer(Phase.MAIL, "250 ok");
                case "RCPT" -> {
                    recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                    answer(Phase.RCPT, "250 ok");
                }
                case "DATA" -> {
                    if (answer(Phase.DATA, "354 go on")) {
                        take();
                    }
                }
                case "QUIT" -> say("221 bye");
                default -> say("502 what?");
            }
        }

        private void encrypt() throws IOException {
            var encrypted = (SSLSocket)
                    tls.orElseThrow().getSocketFactory().createSocket(client, "127.0.0.1", client.getPort(), true);
            encrypted.setUseClientMode(false);
            client = encrypted;
            in = reader();
            isEncrypted = true;
        }

        private void take() throws IOException {
            List<String> text = new ArrayList<>();
            for (Optional<String> line = line(); line.isPresent(); line = line()) {
                if (line.get().equals(".")) {
                    takeWhole(String.join("\r\n", text) + "\r\n");
                    return;
                }
                text.add(line.get().startsWith(".") ? line.get().substring(1) : line.get());
                if (has(Phase.TEXT)) {
                    answer(Phase.TEXT, "");
                }
            }
        }

        private void takeWhole(String text) throws IOException {
            if (fault.filter(f -> f.phase() == Phase.END && f.trouble() instanceof Trouble.No)
                    .isEmpty()) {
                mails.add(new Mail(recipient, text));
            }
            answer(Phase.END, "250 I have it");
        }

        private boolean has(Phase phase) {
            return fault.filter(f -> f.phase() == phase).isPresent();
        }

        /** @return whether the answer was what a good server says */
        private boolean answer(Phase phase, String line) throws IOException {
            if (!has(phase)) {
                say(line);
                return true;
            }
            switch (fault.orElseThrow().trouble()) {
                case Trouble.Drop _ -> throw new IOException("dropped");
                case Trouble.Hang _ -> hang();
                case Trouble.No no -> say(no.line());
            }
            return false;
        }

        private void hang() throws IOException {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new IOException("the end");
        }

        private void say(String line) throws IOException {
            client.getOutputStream().write((line + "\r\n").getBytes(ISO_8859_1));
            client.getOutputStream().flush();
        }
    }
}
