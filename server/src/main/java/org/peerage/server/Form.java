package org.peerage.server;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.peerage.fetch.AddressRange;

/** What the value of a setting looks like. */
enum Form {
    TEXT("words, not blank"),
    /** As {@link #TEXT}, and never repeated in a message. */
    SECRET("words, not blank"),
    /** One of the setting's own words. */
    CHOICE("one of its words"),
    SWITCH("true or false"),
    PORT("a whole number from 0 to 65535, such as 8080"),
    PORTS("whole numbers from 1 to 65535 with commas between them, such as 81, 591"),
    COUNT("a whole number from 0 to 999999999"),
    SHARE("a number from 0 to 1, such as 0.5"),
    URL("an address such as https://peerage.example.org"),
    SMTP("an address such as smtp://user@mail.example.org:587, or smtps://"),
    /** A mailbox: with a user, encrypted unless it is on this machine. */
    IMAP("an address such as imaps://user@mail.example.org/INBOX"),
    FILE("a file that can be read"),
    /** What a page may be framed by: scheme, host, port. */
    ORIGINS("addresses with commas between them, such as https://news.example.org"),
    COLOUR("a colour such as #5b2a6d"),
    FOLDER("a folder that can be read"),
    ADDRESSES("addresses with commas between them, such as 127.0.0.1, ::1"),
    RANGES("ranges of addresses with commas between them, such as 10.1.0.0/16, fd12:3456::/32");

    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F:]*:[0-9a-fA-F:.]*");
    private static final Pattern MAILBOX = Pattern.compile(
            "(imaps://[^\\s/?#@]+@[^\\s/?#@:]+|imap://[^\\s/?#@]+@(localhost|127\\.0\\.0\\.1))(:\\d{1,5})?(/[^\\s?#]*)?");
    private static final int LAST_PORT = 65_535;

    private final String allowed;

    Form(String allowed) {
        this.allowed = allowed;
    }

    /** What is allowed, in words. */
    String allowed() {
        return allowed;
    }

    boolean fits(String value) {
        return switch (this) {
            case TEXT, SECRET, CHOICE -> !value.isBlank();
            case SWITCH -> value.equals("true") || value.equals("false");
            case PORT -> value.matches("\\d{1,9}") && Integer.parseInt(value) <= LAST_PORT;
            case PORTS ->
                Stream.of(value.split(",", -1))
                        .map(String::strip)
                        .allMatch(port -> PORT.fits(port) && Integer.parseInt(port) > 0);
            case COUNT -> value.matches("\\d{1,9}");
            case SHARE -> value.matches("0|1|[01]\\.0*|0?\\.\\d+");
            case URL -> value.matches("https?://[^\\s/?#@]+(/[^\\s?#]*)?");
            case SMTP -> value.matches("smtps?://([^\\s/?#@]+@)?[^\\s/?#@:]+(:\\d{1,5})?/?");
            case IMAP -> MAILBOX.matcher(value).matches();
            case FILE -> isReadable(value);
            case ORIGINS ->
                Stream.of(value.split(",", -1))
                        .map(String::strip)
                        .allMatch(origin -> origin.matches("https?://(\\*\\.)?[A-Za-z0-9.-]+(:\\d{1,5})?"));
            case COLOUR -> value.matches("#[0-9a-fA-F]{6}");
            case FOLDER -> Files.isDirectory(Path.of(value)) && Files.isReadable(Path.of(value));
            case ADDRESSES ->
                Stream.of(value.split(",", -1))
                        .map(String::strip)
                        .allMatch(part -> ADDRESS.matcher(part).matches());
            case RANGES -> Stream.of(value.split(",", -1)).map(String::strip).allMatch(Form::isRange);
        };
    }

    private static boolean isRange(String range) {
        try {
            AddressRange.of(range);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isReadable(String file) {
        try {
            return Files.isReadable(Path.of(file));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
