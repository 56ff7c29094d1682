package org.peerage.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.lucene.util.IOSupplier;
import org.apache.lucene.util.IOUtils;

/**
 * Companies, people, claims and articles, to be found. What it holds is derived from a ledger up to a position of it.
 *
 * <p>Thread-safe. Searches see what any process has added or built anew as soon as that is done. One process at a time writes: the
 * first that does, until it closes the index.
 */
public final class SearchIndex implements AutoCloseable {
    /** Kept, since a logger that nobody holds forgets its level. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    static {
        // Lucene tells of Java modules that it could use; that is nothing for whoever searches.
        LUCENE.setLevel(Level.OFF);
    }

    private final Generations generations;
    private final ReadWriteLock swapping = new ReentrantReadWriteLock();
    private Opened opened;
    private Optional<Closeable> writing = Optional.empty();

    private SearchIndex(Generations generations) throws IOException {
        this.generations = generations;
        this.opened = Opened.newest(generations);
    }

    /**
     * Opens the index in a folder, which need not exist. All of it is read once, and whatever is wrong with it becomes its
     * {@link #state}.
     *
     * @throws IOException only where the folder itself cannot be listed
     */
    public static SearchIndex open(Path folder) throws IOException {
        return new SearchIndex(new Generations(folder));
    }

    /** @param ledger the position that the ledger has reached */
    public State state(long ledger) throws IOException {
        follow();
        return reading(() -> switch (opened) {
            case Opened.Unusable unusable -> unusable.state();
            case Opened.Usable(Generation generation) -> {
                int order = Long.compare(generation.upTo(), ledger);
                yield order == 0 ? State.CURRENT : order < 0 ? State.BEHIND : State.AHEAD;
            }
        });
    }

    /** The position of the ledger up to which this holds everything; 0 where it is not readable. */
    public long upTo() throws IOException {
        follow();
        return reading(() -> opened instanceof Opened.Usable(Generation generation) ? generation.upTo() : 0L);
    }

    /**
     * Puts entries in place of those with equal ids, all or none of them.
     *
     * @param position of the ledger up to which the index holds everything then; a lower one than it has is ignored
     * @throws IllegalStateException where the index is not readable
     * @throws FileSystemException where another process is writing
     */
    public synchronized void add(long position, Stream<? extends Entry> entries) throws IOException {
        startWriting();
        follow();
        generation().add(position, entries.iterator());
    }

    /**
     * Builds the index anew beside the old one, which can be searched meanwhile, and swaps them at the end.
     *
     * @param position of the ledger that the entries make up
     * @param entries read once; of equal ids the last one counts
     * @throws FileSystemException where another process is writing
     */
    public synchronized void rebuild(long position, Stream<? extends Entry> entries) throws IOException {
        startWriting();
        Generation.build(generations.building(), position, entries.iterator());
        swapping.writeLock().lock();
        try {
            Opened old = opened;
            generations.publish();
            opened = Opened.newest(generations);
            // What is wrong with the old one must not keep the new one from taking its place.
            IOUtils.closeWhileHandlingException(old);
            generations.clear();
        } finally {
            swapping.writeLock().unlock();
        }
    }

    /**
     * Companies by any of their names or identifiers, best match first, then those with more claims. What is typed may be begun only,
     * have typing errors, or be in another script.
     *
     * @param limit how many at the most, from 1
     * @throws IllegalStateException where the index is not readable
     */
    public List<NameHit> companies(String text, int limit) throws IOException {
        return named(Set.of(EntryType.COMPANY), text, limit);
    }

    /** People, as {@link #companies}. */
    public List<NameHit> people(String text, int limit) throws IOException {
        return named(Set.of(EntryType.PERSON), text, limit);
    }

    /** Companies and people together, as {@link #companies}, fast enough for every letter typed. */
    public List<NameHit> suggest(String text, int limit) throws IOException {
        return named(Set.of(EntryType.COMPANY, EntryType.PERSON), text, limit);
    }

    /**
     * Claims with all of the words, best first; the newest first where there are no words. "Words in quotes" have to stand so, and
     * -words must not.
     *
     * @param limit how many at the most, from 1
     * @throws IllegalStateException where the index is not readable
     */
    public TextHits claims(String text, Filter filter, int limit) throws IOException {
        return texts(EntryType.CLAIM, text, filter, limit);
    }

    /** Articles, as {@link #claims}; words of the title count double. */
    public TextHits articles(String text, Filter filter, int limit) throws IOException {
        return texts(EntryType.ARTICLE, text, filter, limit);
    }

    @Override
    public synchronized void close() throws IOException {
        swapping.writeLock().lock();
        try {
            opened.close();
            if (writing.isPresent()) {
                writing.get().close();
                writing = Optional.empty();
            }
        } finally {
            swapping.writeLock().unlock();
        }
    }

    private List<NameHit> named(Set<EntryType> types, String text, int limit) throws IOException {
        requirePositive(limit);
        return ask(searcher -> NameSearch.run(searcher, types, text, limit));
    }

    private TextHits texts(EntryType type, String text, Filter filter, int limit) throws IOException {
        requirePositive(limit);
        return ask(searcher -> TextSearch.run(searcher, type, text, filter, limit));
    }

    private static void requirePositive(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("a limit of " + limit + " finds nothing");
        }
    }

    private <T> T ask(Generation.Question<T> question) throws IOException {
        follow();
        return reading(() -> generation().ask(question));
    }

    private <T> T reading(IOSupplier<T> work) throws IOException {
        swapping.readLock().lock();
        try {
            return work.get();
        } finally {
            swapping.readLock().unlock();
        }
    }

    private Generation generation() {
        return switch (opened) {
            case Opened.Usable(Generation generation) -> generation;
            case Opened.Unusable unusable ->
                throw new IllegalStateException("there is no readable index: it is " + unusable.state());
        };
    }

    /** Sees what this or another process committed or built anew. */
    private void follow() throws IOException {
        Optional<Path> newest = generations.newest();
        if (newest.equals(reading(() -> opened.folder()))) {
            refresh(newest);
        } else {
            reopen();
        }
    }

    private void refresh(Optional<Path> newest) throws IOException {
        try {
            reading(() -> {
                if (opened instanceof Opened.Usable(Generation generation)) {
                    generation.refresh();
                }
                return opened;
            });
        } catch (IOException e) {
            // Another process replaced the generation meanwhile; what is open stays readable until the next search.
            if (newest.equals(generations.newest())) {
                throw e;
            }
        }
    }

    private void reopen() throws IOException {
        swapping.writeLock().lock();
        try {
            opened.close();
            opened = Opened.newest(generations);
        } finally {
            swapping.writeLock().unlock();
        }
    }

    private void startWriting() throws IOException {
        if (writing.isEmpty()) {
            writing = Optional.of(generations.lock());
        }
    }
}
