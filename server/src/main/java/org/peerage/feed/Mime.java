package org.peerage.feed;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.peerage.article.Article;
import org.peerage.source.Dated;
import org.peerage.source.Intake;
import org.peerage.source.Source;

/** What one mail holds: the article that it is, or the articles that it points to, and those attached as PDF. */
final class Mime {
    private static final Session SESSION = Session.getInstance(new Properties());
    private static final int DEEPEST = 20;
    private static final int MOST_PARTS = 300;

    private static final Pattern PHRASE = Pattern.compile("\\s*\"?([^<\"]+?)\"?\\s*<.*", Pattern.DOTALL);
    private static final Pattern FORWARDED = Pattern.compile("^(?:(?:fwd?|wg|tr)\\s*:\\s*)+", Pattern.CASE_INSENSITIVE);
    private static final Pattern ARCHIVED_AT = Pattern.compile("<?\\s*(https?://[^\\s>]+)\\s*>?");
    private static final Pattern DOMAIN = Pattern.compile("@([\\w.-]+)");

    private final String name;
    private final MimeMessage mail;
    private final List<String> html = new ArrayList<>();
    private final List<String> plain = new ArrayList<>();
    private final List<Item> attached = new ArrayList<>();
    private int parts;

    private Mime(String name, MimeMessage mail) {
        this.name = name;
        this.mail = mail;
    }

    /** @param name what messages and articles call the mail */
    static List<Item> items(String name, byte[] bytes) {
        try {
            return new Mime(name, new MimeMessage(SESSION, new ByteArrayInputStream(bytes))).items();
        } catch (MessagingException | RuntimeException e) {
            return List.of(BrokenException.at(name, e));
        }
    }

    private List<Item> items() throws MessagingException {
        walk(mail, 0);
        List<Item> items = new ArrayList<>(body());
        items.addAll(attached);
        if (items.isEmpty()) {
            items.add(Item.Unreadable.at(name, "a mail without text", "leave it out"));
        }
        return items;
    }

    /** What is wrong with one part is no matter of the others. */
    private void walk(Part part, int depth) {
        if (parts++ > MOST_PARTS || depth > DEEPEST) {
            return;
        }
        try {
            if (part.isMimeType("multipart/*")) {
                Multipart several = (Multipart) part.getContent();
                for (int i = 0; i < several.getCount(); i++) {
                    walk(several.getBodyPart(i), depth + 1);
                }
            } else if (part.isMimeType("message/rfc822") && part.getContent() instanceof Message forwarded) {
                if (forwarded instanceof MimeMessage inner) {
                    forwarded(inner, depth);
                }
            } else {
                leaf(part);
            }
        } catch (MessagingException | IOException | RuntimeException e) {
            attached.add(Item.Unreadable.at(
                    name + " part " + parts, "it is broken; the others were read", "ask for the mail again"));
        }
    }

    private void forwarded(MimeMessage inner, int depth) throws MessagingException {
        var held = new Mime(name + " forwarded", inner);
        held.parts = parts;
        held.walk(inner, depth + 1);
        parts = held.parts;
        attached.addAll(held.body());
        attached.addAll(held.attached);
    }

    private void leaf(Part part) throws MessagingException, IOException {
        boolean file = Part.ATTACHMENT.equalsIgnoreCase(disposition(part));
        if (isPdf(part)) {
            try (Stream<Item> items = new Pdf().items(name + " part " + parts, Optional.empty(), decoded(part))) {
                items.forEach(attached::add);
            }
        } else if (!file && part.isMimeType("text/html")) {
            html.add(text(part));
        } else if (!file
                && (part.isMimeType("text/plain") || part.getContentType().isBlank())) {
            plain.add(text(part));
        }
    }

    private static boolean isPdf(Part part) throws MessagingException {
        return part.isMimeType("application/pdf")
                || part.isMimeType("application/octet-stream")
                        && part.getContentType().toLowerCase(Locale.ROOT).contains(".pdf");
    }

    private static String disposition(Part part) {
        try {
            return Optional.ofNullable(part.getDisposition()).orElse("");
        } catch (MessagingException e) {
            return "";
        }
    }

    private static InputStream decoded(Part part) throws MessagingException, IOException {
        try {
            return part.getInputStream();
        } catch (MessagingException | IOException e) {
            return part instanceof MimeBodyPart body
                    ? body.getRawInputStream()
                    : part instanceof MimeMessage message ? message.getRawInputStream() : InputStream.nullInputStream();
        }
    }

    private static String text(Part part) throws MessagingException, IOException {
        try (InputStream in = decoded(part)) {
            return Characters.decoded(in.readAllBytes(), charset(part.getContentType()));
        }
    }

    private static Optional<String> charset(String type) {
        try {
            return Optional.ofNullable(new ContentType(type).getParameter("charset"))
                    .filter(charset -> !charset.equalsIgnoreCase("us-ascii"));
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    private List<Item> body() throws MessagingException {
        String written = String.join("\n\n", plain);
        if (!html.isEmpty()) {
            String markup = String.join("\n", html);
            List<Item> links = Alert.html(markup);
            if (!links.isEmpty()) {
                return links;
            }
            Optional<Item> item = Prose.article(name, markup)
                    .map(Article::text)
                    .or(() -> Prose.page(markup).map(Document::wholeText))
                    .filter(text -> text.length() * 3 >= written.length())
                    .flatMap(this::article);
            if (item.isPresent()) {
                return List.of(item.get());
            }
        }
        List<Item> links = Alert.text(written);
        return links.isEmpty() ? article(Flowed.of(written)).map(List::of).orElse(List.of()) : links;
    }

    private Optional<Item> article(String text) {
        Intake intake = Source.fair(
                new Article(name, archivedAt(), publisher(), title(), Optional.empty(), published(), "und", text),
                name,
                Dated.Origin.MAIL);
        return switch (intake) {
            case Intake.Read read ->
                Optional.of(new Item.Whole(read.article(), read.dated(), Optional.empty(), header("Message-ID")));
            case Intake.Unreadable none -> Optional.empty();
        };
    }

    private Optional<String> title() {
        return header("Subject")
                .map(subject -> FORWARDED.matcher(subject).replaceFirst(""))
                .flatMap(Mime::line);
    }

    private static Optional<String> line(String text) {
        String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.isEmpty() ? Optional.empty() : Optional.of(Prose.shortened(line, 300));
    }

    /** The name of the list, else of who wrote, else the domain it came from. */
    private Optional<String> publisher() {
        return header("List-Id").flatMap(Mime::phrase).or(() -> header("From").flatMap(Mime::sender));
    }

    private static Optional<String> phrase(String field) {
        Matcher phrase = PHRASE.matcher(field);
        return phrase.matches() ? line(phrase.group(1)) : Optional.empty();
    }

    private static Optional<String> sender(String from) {
        Matcher domain = DOMAIN.matcher(from);
        return named(from)
                .or(() -> phrase(from))
                .or(() -> domain.find() ? Optional.of(domain.group(1)) : Optional.empty());
    }

    private static Optional<String> named(String from) {
        try {
            return Stream.of(InternetAddress.parseHeader(from, false))
                    .flatMap(address -> Optional.ofNullable(address.getPersonal()).stream())
                    .flatMap(personal -> line(personal).stream())
                    .findFirst();
        } catch (AddressException e) {
            return Optional.empty();
        }
    }

    private Optional<LocalDate> published() {
        return header("Date")
                .or(() -> header("Received").map(trace -> trace.substring(trace.lastIndexOf(';') + 1)))
                .flatMap(Moments::day);
    }

    /** RFC 5064. */
    private Optional<String> archivedAt() {
        return header("Archived-At")
                .map(ARCHIVED_AT::matcher)
                .filter(Matcher::matches)
                .flatMap(at -> Addresses.of(Optional.empty(), at.group(1)))
                .map(URI::toString);
    }

    /** Decoded (RFC 2047), and with bytes beyond ASCII that should not be there (RFC 6532, or older sins). */
    private Optional<String> header(String field) {
        try {
            return Optional.ofNullable(mail.getHeader(field, null))
                    .map(raw -> Characters.decoded(bytes(raw), Optional.empty()))
                    .map(Mime::decoded)
                    .map(String::strip)
                    .filter(value -> !value.isEmpty());
        } catch (MessagingException e) {
            return Optional.empty();
        }
    }

    /** What came as bytes, whichever way the header was read. */
    private static byte[] bytes(String raw) {
        boolean latin = raw.chars().allMatch(c -> c < 0x100);
        return raw.getBytes(latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    private static String decoded(String value) {
        String unfolded = MimeUtility.unfold(value);
        try {
            return MimeUtility.decodeText(unfolded);
        } catch (UnsupportedEncodingException | RuntimeException e) {
            return unfolded;
        }
    }
}
