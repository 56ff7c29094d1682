package org.peerage.feed;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import java.util.Queue;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Mails one after another in a file (RFC 4155, and what is called mboxrd). Its document is "inbox.mbox#12" for the twelfth. */
final class Mbox implements Way {
    private static final Pattern SEPARATOR = Pattern.compile("From \\S+.*\\s");
    private static final Pattern QUOTED = Pattern.compile("^>(>*From )");
    private static final int LONGEST_LINE = 1 << 20;

    @Override
    public String name() {
        return "mbox";
    }

    @Override
    public boolean recognises(String head) {
        return head.startsWith("From ") && new Mail().recognises(head.substring(Math.max(0, head.indexOf('\n') + 1)));
    }

    @Override
    public Stream<Item> items(String name, Optional<URI> base, InputStream in) {
        return Flow.of(name, in, Flow.ENDLESS, content -> Flow.Cursor.of(new Mails(name, content)));
    }

    private static final class Mails implements Flow.Steps {
        private final String name;
        private final Content content;
        private final ByteLines lines;
        private ByteArrayOutputStream mail = new ByteArrayOutputStream();
        private int mails;
        private boolean blank = true;
        private boolean over;

        Mails(String name, Content content) {
            this.name = name;
            this.content = content;
            lines = new ByteLines(content);
        }

        @Override
        public boolean step(Queue<Item> to) {
            Optional<String> line = lines.next(LONGEST_LINE);
            boolean begins = line.filter(
                            text -> blank && SEPARATOR.matcher(text).matches())
                    .isPresent();
            if ((line.isEmpty() || begins) && mail.size() > 0) {
                read(to);
            }
            if (!begins) {
                line.ifPresent(this::add);
            }
            blank = line.filter(String::isBlank).isPresent();
            return line.isPresent();
        }

        private void add(String line) {
            over = over || line.length() >= LONGEST_LINE || mail.size() + line.length() > Mail.LARGEST;
            if (!over) {
                mail.writeBytes(ByteLines.bytes(QUOTED.matcher(line).replaceFirst("$1")));
            }
        }

        private void read(Queue<Item> to) {
            mails++;
            String called = name + "#" + mails;
            if (over) {
                to.add(Item.Unreadable.at(
                        called, "over 32 MiB, or with a line over 1 MiB, the limits for one mail", "leave it out"));
            } else if (content.failure().isEmpty()) {
                to.addAll(Mime.items(called, mail.toByteArray()));
            }
            mail = new ByteArrayOutputStream();
            over = false;
        }
    }
}
