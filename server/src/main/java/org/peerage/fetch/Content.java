package org.peerage.fetch;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;

/** What a body says it is, and its bytes without their content codings. */
public final class Content {
    private final Optional<String> type;
    private final Optional<Charset> charset;
    private final byte[] bytes;

    /** @param bytes are not copied; nobody may change them */
    Content(Optional<String> type, Optional<Charset> charset, byte[] bytes) {
        this.type = type;
        this.charset = charset;
        this.bytes = bytes;
    }

    /** Such as "text/html", in lower case and without parameters; empty where none or none that can be read is declared. Servers err: look at the bytes, too. */
    public Optional<String> type() {
        return type;
    }

    /** The declared encoding of letters; empty where none or an unknown one is declared. */
    public Optional<Charset> charset() {
        return charset;
    }

    /** How many bytes there are. */
    public int size() {
        return bytes.length;
    }

    /** A copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The same without a copy. */
    public InputStream stream() {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes of " + type.orElse("no declared type");
    }
}
