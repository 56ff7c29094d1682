package org.peerage.watch;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerage.offer.Texts;

/**
 * A mail with what is new, before it is text or HTML.
 *
 * @param news each with entries; at least one
 * @param site of the paths in it
 * @param follows where somebody sees and changes what is followed
 * @param imprint who answers for it
 * @param rights where rights are used, where there is a page about them
 */
public record Digest(Texts texts, List<News> news, URI site, URI follows, String imprint, Optional<URI> rights) {
    public Digest {
        news = List.copyOf(news);
    }

    /** What moved, the first of it by name: "Kestrel: moved: Acquisition, as buyer: Nimbria Looms: agreed → completed, and 3 more". */
    public String subject() {
        News first = news.getFirst();
        String named = first.company() + ": " + first.entries().getFirst().headline();
        return count() == 1 ? named : texts.say("digest.subject", named, count() - 1);
    }

    /** The first line. */
    public String what() {
        return texts.say("digest.what", count());
    }

    private int count() {
        return news.stream().mapToInt(one -> one.entries().size()).sum();
    }

    /** Where a path of the site is. */
    public String at(String path) {
        return site.resolve(path).toString();
    }

    /** What a line says when its sentence may not be shown. */
    public String unseen() {
        return texts.say("digest.unseen");
    }

    /** As plain text, in lines that are not cut. */
    String text() {
        return Stream.of(
                        Stream.of(what()),
                        news.stream().map(this::text),
                        Stream.of(texts.say("digest.change") + "\n  " + follows),
                        Stream.of("-- \n" + imprint
                                + rights.map(page -> "\n" + texts.say("letter.foot", page))
                                        .orElse("")))
                .flatMap(parts -> parts)
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private String text(News one) {
        return one.entries().stream().map(this::text).collect(Collectors.joining("\n\n", one.company() + "\n\n", ""));
    }

    private String text(Entry entry) {
        return "* " + entry.headline()
                + entry.view().mark().map(mark -> " [" + mark.code() + "]").orElse("") + "\n  "
                + entry.sentence().map(words -> "“" + words + "”").orElseGet(this::unseen) + "\n  "
                + entry.by() + "\n  " + at(entry.path());
    }
}
