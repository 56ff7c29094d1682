package org.peerage.offer;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerage.mail.Letter;

/**
 * What a mail says, before it is text or HTML.
 *
 * @param above paragraphs above the link
 * @param link where it leads, and what the button says
 * @param below paragraphs below the link
 * @param foot who sends it, and where rights are used
 */
public record Draft(Texts texts, String subject, List<String> above, Link link, List<String> below, Foot foot) {
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "peerage.template");

    /** The one thing to do. */
    public record Link(URI url, String button) {}

    /** What stands below each mail. */
    public record Foot(String imprint, URI rights) {}

    /** As a letter to an address. */
    Letter to(String email) {
        var html = new StringOutput();
        TEMPLATES.render("letter.jte", this, html);
        return Letter.of(email, texts.language(), subject, text(), html.toString());
    }

    /** As plain text, in lines that are not cut. */
    String text() {
        return Stream.of(
                        Stream.of(texts.say("letter.greeting")),
                        above.stream(),
                        Stream.of("  " + link.url),
                        below.stream(),
                        Stream.of("-- \n" + foot.imprint + "\n" + texts.say("letter.foot", foot.rights)))
                .flatMap(parts -> parts)
                .collect(Collectors.joining("\n\n", "", "\n"));
    }
}
