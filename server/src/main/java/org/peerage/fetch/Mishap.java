package org.peerage.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import okhttp3.HttpUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What went wrong on the wire, in plain words. */
final class Mishap {
    private static final Logger LOG = LoggerFactory.getLogger(Mishap.class);
    private static final int SHOWN = 200;

    private Mishap() {}

    /** All addresses of a host are such that nobody may go there. */
    static final class BarredHost extends UnknownHostException {
        BarredHost(String why) {
            super(why);
        }
    }

    /**
     * For what a request threw.
     *
     * @param limit of the bytes of its body
     */
    static Trouble of(Throwable thrown, HttpUrl url, int limit) {
        if (thrown instanceof Trouble trouble) {
            return trouble;
        }
        if (thrown instanceof Error error) {
            throw error;
        }
        Optional<String> barred = chain(thrown)
                .filter(e -> e instanceof GuardedSockets.Barred || e instanceof BarredHost)
                .findFirst()
                .map(Throwable::getMessage);
        if (barred.isPresent()) {
            return Trouble.refused(Ground.ADDRESS, barred.get() + " (" + url + ")");
        }
        if (chain(thrown).anyMatch(GuardedSockets.Flooded.class::isInstance)) {
            return Trouble.failed(url.host() + " sends far more than the " + limit + " bytes that are read", false);
        }
        return thrown instanceof IOException e ? broken(e, url) : unforeseen(thrown, url);
    }

    /** For what took too long. */
    static Trouble late(HttpUrl url) {
        return Trouble.failed(url.host() + " did not answer in time", true);
    }

    private static Trouble broken(IOException e, HttpUrl url) {
        String host = url.host();
        return switch (e) {
            case UnknownHostException _ ->
                Trouble.failed(
                        "no address is known for " + host
                                + "; is its name right, and does this machine reach a name server?",
                        true);
            case InterruptedIOException _ -> late(url);
            case ConnectException _ -> Trouble.failed(host + " takes no connections at port " + url.port(), true);
            case NoRouteToHostException _ -> Trouble.failed("there is no way to " + host, true);
            case SSLException _ ->
                Trouble.failed(
                        "there is no safe connection to " + host + ": " + said(e)
                                + "; its operator has to put its certificate right",
                        true);
            case ZipException _ -> Trouble.failed("what " + host + " sent is compressed in a broken way", true);
            case EOFException _ -> Trouble.failed(host + " broke off before all was sent", true);
            case ProtocolException _ ->
                Trouble.failed("what " + host + " sent is no HTTP, or broke off: " + said(e), true);
            default -> Trouble.failed("the connection to " + host + " broke: " + said(e), true);
        };
    }

    /** OkHttp promises exceptions of input and output only; where it errs, one page is not read, and the log says why. */
    private static Trouble unforeseen(Throwable thrown, HttpUrl url) {
        LOG.warn("an answer of {} could not be read", url.host(), thrown);
        return Trouble.failed("the answer of " + url.host() + " could not be read: " + thrown, false);
    }

    private static String said(IOException e) {
        return Exchange.line(String.valueOf(e.getMessage()), SHOWN);
    }

    private static Stream<Throwable> chain(Throwable thrown) {
        return Stream.iterate(
                        Optional.of(thrown),
                        Optional::isPresent,
                        e -> e.flatMap(inner -> Optional.ofNullable(inner.getCause())))
                .flatMap(Optional::stream)
                .flatMap(e -> Stream.concat(Stream.of(e), Stream.of(e.getSuppressed())))
                .limit(50);
    }
}
