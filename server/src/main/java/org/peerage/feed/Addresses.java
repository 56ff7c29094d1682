package org.peerage.feed;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses as publishers write them, made what RFC 3986 allows. */
final class Addresses {
    private static final int LONGEST = 8192;
    private static final Pattern BLANKS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");
    private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:");
    private static final Pattern WEB = Pattern.compile("(?i)https?:.*", Pattern.DOTALL);
    private static final Pattern AUTHORITY = Pattern.compile("(?i)(https?):/{0,4}([^/?#\\\\]+)[/\\\\]?(.*)");
    private static final Pattern HOST = Pattern.compile("([^:\\[\\]@]+|\\[[0-9a-fA-F:.]+])(?::(\\d{1,5})?)?");
    private static final String ALLOWED = "-._~!$&'()*+,;=:@/?%";

    private Addresses() {}

    /**
     * The absolute address, without fragment; empty where it is not of the web, names no host or carries a password.
     *
     * @param base what a relative address stands beside
     */
    static Optional<URI> of(Optional<URI> base, String written) {
        String address = BLANKS.matcher(written.strip()).replaceAll("").replace("&amp;", "&");
        int fragment = address.indexOf('#');
        address = fragment < 0 ? address : address.substring(0, fragment);
        if (address.isEmpty() || address.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            if (WEB.matcher(address).matches()) {
                return absolute(address);
            }
            if (SCHEME.matcher(address).lookingAt() || base.isEmpty()) {
                return Optional.empty();
            }
            Optional<URI> beside = absolute(base.get().toString());
            return beside.isEmpty() ? Optional.empty() : absolute(resolved(beside.get(), address));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String resolved(URI base, String address) {
        if (address.startsWith("//")) {
            return base.getScheme() + ":" + address;
        }
        if (address.startsWith("?")) {
            return base.getScheme() + "://" + base.getRawAuthority() + base.getRawPath() + address;
        }
        return base.resolve(encoded(address)).toString();
    }

    private static Optional<URI> absolute(String address) throws URISyntaxException {
        Matcher parts = AUTHORITY.matcher(address);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Matcher host = HOST.matcher(parts.group(2));
        if (!host.matches()) {
            return Optional.empty();
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        String port = Optional.ofNullable(host.group(2))
                .filter(number -> !number.equals(scheme.equals("http") ? "80" : "443"))
                .map(number -> ":" + number)
                .orElse("");
        String path = address.substring(parts.end(2));
        var uri = new URI(scheme + "://" + ascii(host.group(1)) + port
                        + (path.startsWith("/") || path.startsWith("\\") ? "" : "/")
                        + encoded(path).replaceFirst("^%5C", "/"))
                .normalize();
        String above = uri.getRawPath().replaceFirst("^(/\\.\\.)+(?=/|$)", "");
        String rest = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        URI plain = new URI(scheme + "://" + uri.getRawAuthority() + (above.isEmpty() ? "/" : above) + rest);
        return plain.getHost() == null || plain.getPort() > 65535 ? Optional.empty() : Optional.of(plain);
    }

    private static String ascii(String host) {
        return host.startsWith("[")
                ? host
                : IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    }

    /** With all that may not stand in an address as it is as percent and bytes of UTF-8. */
    private static String encoded(String part) {
        var encoded = new StringBuilder();
        part.codePoints().forEach(c -> append(encoded, c));
        Matcher percent = Pattern.compile("%(?![0-9a-fA-F]{2})").matcher(encoded);
        return percent.replaceAll("%25");
    }

    private static void append(StringBuilder to, int c) {
        boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || ALLOWED.indexOf(c) >= 0);
        if (plain) {
            to.appendCodePoint(c);
            return;
        }
        for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
            to.append("%%%02X".formatted(b & 0xff));
        }
    }
}
