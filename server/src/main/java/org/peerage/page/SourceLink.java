package org.peerage.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.peerage.render.Plain;

/**
 * A way to the page of a publisher.
 *
 * @param name as its articles have it
 */
public record SourceLink(String name) {
    /** Servers refuse addresses with some encoded signs in their path; names that have others go behind the question mark. */
    private static final Pattern PLAIN = Pattern.compile("(?=.*[\\p{L}\\p{N}])[\\p{L}\\p{N} ,&'’()!_.-]+");

    /** The name, as a page shows it. */
    public String shown() {
        return Plain.text(name);
    }

    public String url() {
        return PLAIN.matcher(name).matches() ? "/sources/" + encoded(name) : "/sources?name=" + encoded(name);
    }

    /** A page of its articles. */
    public String page(int number) {
        String url = url();
        return number == 1 ? url : url + (url.contains("?") ? "&" : "?") + "page=" + number;
    }

    /** What sentences and articles say of it. */
    public String search() {
        return "/search?q=" + encoded("\"" + name.replace("\"", "") + "\"");
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
