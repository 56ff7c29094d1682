package org.peerage.feed;

import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One mail (RFC 5322), as a file or one of a Maildir. */
final class Mail implements Way {
    /** In bytes. */
    static final long LARGEST = 32 << 20;

    private static final Pattern HEADER =
            Pattern.compile("\\A(?:[!-9;-~]{1,60}:[^\\n]*\\n(?:[ \\t][^\\n]*\\n)*){2,}.*", Pattern.DOTALL);
    private static final Pattern FIELD =
            Pattern.compile("(?im)^(?:from|date|received|return-path|message-id|subject|mime-version|delivered-to):");

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public boolean recognises(String head) {
        return HEADER.matcher(head.substring(0, Math.min(4096, head.length()))).matches()
                && FIELD.matcher(head).results().limit(2).count() == 2;
    }

    @Override
    public Stream<Item> items(String name, Optional<URI> base, InputStream in) {
        return Flow.of(name, in, LARGEST, content -> Flow.Cursor.of(Mime.items(name, content.whole()).stream()));
    }
}
