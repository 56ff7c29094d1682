package org.peerage.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.peerage.extract.Reader;
import org.peerage.profile.Account;
import org.peerage.source.Intake;
import org.peerage.source.Source;

/** The articles that ship with Peerage, read once for all tests of pages. */
public final class News {
    public static final Reader READER = Reader.load();
    public static final List<Account> DEMO = read("/org/peerage/server/demo.jsonl");

    private News() {}

    private static List<Account> read(String resource) {
        try (InputStream in = Objects.requireNonNull(News.class.getResourceAsStream(resource))) {
            return new Source()
                    .read("demo.jsonl", in)
                    .filter(Intake.Read.class::isInstance)
                    .map(intake -> ((Intake.Read) intake).article())
                    .map(article -> new Account(article, READER.read(article).claims(0)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
