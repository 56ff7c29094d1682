package org.peerage.server;

import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.peerage.source.Intake;

/** One run over documents: some work for each article, complaints about the rest, and the exit status. */
final class Run {
    /** Everything was read. */
    static final int ALL_READ = 0;
    /** Something was not read; the rest was. */
    static final int SOME_NOT_READ = 1;
    /** Nothing was tried, since the command was not understood. */
    static final int USAGE = 2;

    /** What a command makes of one article, on any thread. */
    @FunctionalInterface
    interface Work<R> {
        /** @param number of the article among the readable ones, from 1 */
        R of(int number, Intake.Read read);
    }

    private final Terminal terminal;
    private final Progress progress;
    private final boolean debug;
    private final Lanes lanes;
    private int articles;
    private int status = ALL_READ;

    Run(Terminal terminal, Progress progress, boolean debug, int threads) {
        this.terminal = terminal;
        this.progress = progress;
        this.debug = debug;
        this.lanes = new Lanes(threads);
    }

    /** Counts the documents meanwhile, so that progress can tell how much is left. */
    Run counting(Supplier<Stream<Intake>> documents) {
        if (!progress.isShown()) {
            return this;
        }
        Thread.ofVirtual().start(() -> {
            try (Stream<Intake> counted = documents.get()) {
                progress.expect(
                        (int) counted.filter(Intake.Read.class::isInstance).count());
            } catch (UncheckedIOException e) {
                // whoever reads them for their claims tells of it
            }
        });
        return this;
    }

    /**
     * Ends early where nobody takes the output any more.
     *
     * @param sink takes the results in the order of the documents
     * @return the exit status
     */
    <R> int over(Stream<Intake> documents, Work<R> work, Consumer<R> sink) {
        try (documents) {
            Iterator<Document> numbered = documents.map(this::number).iterator();
            lanes.each(numbered, document -> outcome(document, work), outcome -> take(outcome, sink));
        } finally {
            progress.clear();
        }
        return status;
    }

    private record Document(int number, Intake intake) {}

    private sealed interface Outcome<R> {
        record Done<R>(R result) implements Outcome<R> {}

        record Failed<R>(String message, Optional<Throwable> cause) implements Outcome<R> {}
    }

    private Document number(Intake intake) {
        return new Document(intake instanceof Intake.Read ? ++articles : 0, intake);
    }

    /** One article that breaks the reader must not take the others with it. */
    private static <R> Outcome<R> outcome(Document document, Work<R> work) {
        return switch (document.intake()) {
            case Intake.Unreadable unreadable -> new Outcome.Failed<>(unreadable.message(), Optional.empty());
            case Intake.Read read -> {
                try {
                    yield new Outcome.Done<>(work.of(document.number(), read));
                } catch (RuntimeException e) {
                    String message = read.article().document() + ": the reader failed on it (" + e
                            + "): report it with the document";
                    yield new Outcome.Failed<>(message, Optional.of(e));
                }
            }
        };
    }

    private <R> boolean take(Outcome<R> outcome, Consumer<R> sink) {
        switch (outcome) {
            case Outcome.Done<R>(R result) -> {
                sink.accept(result);
                progress.step();
            }
            case Outcome.Failed<R>(String message, Optional<Throwable> cause) -> {
                status = SOME_NOT_READ;
                progress.complain(message);
                cause.filter(e -> debug).ifPresent(e -> e.printStackTrace(terminal.err()));
            }
        }
        return !terminal.out().checkError();
    }
}
