package org.peerage.fetch;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** Reads URLs, and says of those that are not to be asked why. What it returns is what is sent: nothing else ever reads the text again. */
final class Target {
    private static final int LONGEST = 8_000;
    private static final int SHOWN = 200;
    private static final Pattern SCHEME = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*):.*", Pattern.DOTALL);
    /** Two parsers may see two hosts: in what another took for a part of the host, this one saw none (CVE-2018-3774 and its kind). */
    private static final Pattern AMBIGUOUS = Pattern.compile("[^?#]*\\\\.*", Pattern.DOTALL);

    private final PublicAddresses reach;

    Target(PublicAddresses reach) {
        this.reach = reach;
    }

    /** A URL as it was found somewhere. */
    HttpUrl of(String found) throws Trouble {
        String url = readable(found);
        if (!SCHEME.matcher(url).matches()) {
            throw malformed(url, "it begins with no scheme such as https:");
        }
        return checked(url, Optional.ofNullable(HttpUrl.parse(webOnly(url))));
    }

    /** Where a redirect leads. */
    HttpUrl of(HttpUrl from, String location) throws Trouble {
        String url = webOnly(readable(location));
        return checked(url, Optional.ofNullable(from.resolve(url)));
    }

    private static String readable(String found) throws Trouble {
        String url = found.strip();
        if (url.length() > LONGEST) {
            throw malformed(url, "it is longer than " + LONGEST + " characters");
        }
        if (url.chars().anyMatch(Character::isISOControl)) {
            throw malformed(url, "there is a control character in it");
        }
        if (AMBIGUOUS.matcher(url).matches()) {
            throw malformed(url, "there is a backslash in it");
        }
        return url;
    }

    private static String webOnly(String url) throws Trouble {
        Matcher matcher = SCHEME.matcher(url);
        if (matcher.matches()) {
            String scheme = matcher.group(1).toLowerCase(Locale.ROOT);
            if (!scheme.equals("http") && !scheme.equals("https")) {
                throw Trouble.refused(
                        Ground.SCHEME, "only http: and https: are fetched, not " + scheme + ": (" + shown(url) + ")");
            }
        }
        return url;
    }

    private HttpUrl checked(String url, Optional<HttpUrl> parsed) throws Trouble {
        HttpUrl read = parsed.orElseThrow(() -> malformed(url, "no host can be read from it"));
        if (!read.encodedUsername().isEmpty() || !read.encodedPassword().isEmpty()) {
            throw Trouble.refused(
                    Ground.CREDENTIALS, "there is a name or a password in the URL, which are not sent; leave them out");
        }
        HttpUrl plain = read.newBuilder().host(host(url, read)).fragment(null).build();
        Optional<String> wrongPort = reach.against(plain.port());
        if (wrongPort.isPresent()) {
            throw Trouble.refused(Ground.PORT, wrongPort.get() + " (" + shown(url) + ")");
        }
        Optional<String> wrongAddress = literal(plain.host()).flatMap(reach::against);
        if (wrongAddress.isPresent()) {
            throw Trouble.refused(Ground.ADDRESS, wrongAddress.get() + " (" + shown(url) + ")");
        }
        return plain;
    }

    private static String host(String url, HttpUrl read) throws Trouble {
        if (!NumberHost.is(read.host())) {
            return read.host();
        }
        return NumberHost.dotted(read.host())
                .orElseThrow(() -> malformed(url, "its host ends in a number and is no address"));
    }

    /** The address that a host is written as, where it is. */
    static Optional<InetAddress> literal(String host) {
        return host.contains(":") || NumberHost.is(host) ? Optional.of(InetAddress.ofLiteral(host)) : Optional.empty();
    }

    private static Trouble malformed(String url, String why) {
        return Trouble.refused(Ground.MALFORMED, "this is no URL, since " + why + ": " + shown(url));
    }

    private static String shown(String url) {
        String line = url.replaceAll("\\p{Cntrl}", "\uFFFD");
        return line.length() > SHOWN ? line.substring(0, SHOWN) + "..." : line;
    }
}
