package org.peerage.watch;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.peerage.ledger.Follow;
import org.peerage.ledger.Follower;
import org.peerage.ledger.Ledger;
import org.peerage.ledger.Mark;
import org.peerage.render.Labels;

/**
 * What is new for a follower, as Atom (RFC 4287). The feed of a moment has what came in over the last thirty days, counted from midnight, and since it is followed.
 * An entry is the same in each feed that has it.
 */
public final class Feed {
    /** How far back a feed goes. */
    private static final Duration SPAN = Duration.ofDays(30);

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int MOST = 100;
    private static final int BYTES = 32;

    private final Watch watch;
    private final Ledger ledger;

    public Feed(Watch watch, Ledger ledger) {
        this.watch = watch;
        this.ledger = ledger;
    }

    /** The secret part of a new address. */
    public static String token() {
        byte[] token = new byte[BYTES];
        new SecureRandom().nextBytes(token);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** When a feed of this moment begins. */
    public static Instant begin(Instant now) {
        return now.truncatedTo(ChronoUnit.DAYS).minus(SPAN);
    }

    private record Item(News news, Entry entry) {}

    /**
     * The feed as a document in UTF-8.
     *
     * @param site of this server
     * @param self the address of the feed
     * @param labels words in the reader's language
     */
    public byte[] write(Follower follower, URI site, URI self, Instant now, Labels labels) {
        List<Item> items = watch.since(follower, follow -> begin(follow, begin(now)), labels).stream()
                .flatMap(news -> news.entries().stream().map(entry -> new Item(news, entry)))
                .sorted(Comparator.comparing((Item item) -> item.entry.read())
                        .reversed()
                        .thenComparing(item -> item.entry.id()))
                .limit(MOST)
                .toList();
        Instant updated = items.stream()
                .map(item -> item.entry.read())
                .findFirst()
                .orElseGet(() -> ledger.followers().follows(follower).stream()
                        .map(Follow::since)
                        .max(Comparator.naturalOrder())
                        .orElse(begin(now)));
        var out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            new Writing(xml, site, labels).feed(follower, self, updated, items);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    /** Nothing of what was there when somebody began to follow is new. */
    private Mark begin(Follow follow, Instant begin) {
        return ledger.mark(follow.since().isAfter(begin) ? follow.since() : begin);
    }

    private record Writing(XMLStreamWriter xml, URI site, Labels labels) {
        void feed(Follower follower, URI self, Instant updated, List<Item> items) throws XMLStreamException {
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", labels.language());
            text("id", News.name("follower " + follower.id()));
            text("title", labels.say("feed.title"));
            text("updated", updated.toString());
            link("self", "application/atom+xml", self.toString());
            link("alternate", "text/html", site.toString());
            xml.writeStartElement("author");
            text("name", "Peerage");
            xml.writeEndElement();
            for (Item item : items) {
                entry(item);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
        }

        private void entry(Item item) throws XMLStreamException {
            Entry entry = item.entry;
            xml.writeStartElement("entry");
            text("id", item.news.id(entry));
            text("title", item.news.company() + ": " + entry.headline());
            text("updated", entry.read().toString());
            link("alternate", "text/html", site.resolve(entry.path()).toString());
            if (entry.original().isPresent()) {
                link("via", "text/html", entry.original().get());
            }
            xml.writeStartElement("content");
            xml.writeAttribute("type", "text");
            xml.writeCharacters(
                    Stream.concat(entry.sentence().map(words -> "“" + words + "”").stream(), Stream.of(entry.by()))
                            .reduce((a, b) -> a + "\n" + b)
                            .orElse(""));
            xml.writeEndElement();
            xml.writeEndElement();
        }

        private void text(String element, String text) throws XMLStreamException {
            xml.writeStartElement(element);
            xml.writeCharacters(text);
            xml.writeEndElement();
        }

        private void link(String relation, String type, String address) throws XMLStreamException {
            xml.writeEmptyElement("link");
            xml.writeAttribute("rel", relation);
            xml.writeAttribute("type", type);
            xml.writeAttribute("href", address);
        }
    }
}
