package org.peerage.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;

/** One whole index, open. Searching is thread-safe; one thread adds. */
final class Generation implements AutoCloseable {
    private static final String POSITION = "position";
    private static final String VERSION = "version";
    private static final double BUFFER_MIB = 64;

    private final Path folder;
    private final Directory files;
    private final SearcherManager searchers;
    private Optional<IndexWriter> writer = Optional.empty();

    private Generation(Path folder, Directory files, SearcherManager searchers) {
        this.folder = folder;
        this.files = files;
        this.searchers = searchers;
    }

    /** What is asked of an index as it is at one moment. */
    interface Question<T> {
        T ask(IndexSearcher searcher) throws IOException;
    }

    /**
     * Opens the last commit, every byte of it verified.
     *
     * @throws IndexFormatTooOldException where another version made it
     * @throws IOException where it is damaged
     */
    static Generation open(Path folder) throws IOException {
        Directory files = new Verified(FSDirectory.open(folder));
        SearcherManager searchers = null;
        try {
            searchers = new SearcherManager(files, null);
            Generation generation = new Generation(folder, files, searchers);
            generation.requireVersion();
            return generation;
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(searchers, files);
            throw e;
        }
    }

    /** Writes a new one into an empty folder. */
    static void build(Path folder, long position, Iterator<? extends Entry> entries) throws IOException {
        try (Directory files = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(files, settings(OpenMode.CREATE))) {
            write(writer, position, entries);
        }
    }

    Path folder() {
        return folder;
    }

    long upTo() throws IOException {
        return Long.parseLong(ask(Generation::commitData).getOrDefault(POSITION, "0"));
    }

    <T> T ask(Question<T> question) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return question.ask(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    /** Lets questions see the last commit, of this process or another. */
    void refresh() throws IOException {
        searchers.maybeRefresh();
    }

    /** All or nothing: what fails or is cut off leaves the last commit. */
    void add(long position, Iterator<? extends Entry> entries) throws IOException {
        long reached = Math.max(position, upTo());
        IndexWriter open = writer.isPresent() ? writer.get() : new IndexWriter(files, settings(OpenMode.APPEND));
        writer = Optional.of(open);
        try {
            write(open, reached, entries);
        } catch (IOException | RuntimeException | Error e) {
            writer = Optional.empty();
            IOUtils.closeWhileHandlingException(open::rollback);
            throw e;
        }
        searchers.maybeRefreshBlocking();
    }

    @Override
    public void close() throws IOException {
        IOUtils.close(writer.orElse(null), searchers, files);
    }

    private static void write(IndexWriter writer, long position, Iterator<? extends Entry> entries) throws IOException {
        while (entries.hasNext()) {
            Entry entry = entries.next();
            Term key = new Term(Fields.KEY, Fields.key(entry));
            Optional<Document> document = Fields.document(entry);
            if (document.isPresent()) {
                writer.updateDocument(key, document.get());
            } else {
                writer.deleteDocuments(key);
            }
        }
        writer.setLiveCommitData(Map.of(POSITION, Long.toString(position), VERSION, Integer.toString(Fields.VERSION))
                .entrySet());
        writer.commit();
    }

    private static IndexWriterConfig settings(OpenMode mode) {
        return new IndexWriterConfig(new Prose())
                .setOpenMode(mode)
                .setIndexSort(Fields.ORDER)
                .setRAMBufferSizeMB(BUFFER_MIB);
    }

    private void requireVersion() throws IOException {
        String version = ask(Generation::commitData).getOrDefault(VERSION, "unknown");
        if (!version.equals(Integer.toString(Fields.VERSION))) {
            throw new IndexFormatTooOldException(folder.toString(), "version " + version);
        }
    }

    private static Map<String, String> commitData(IndexSearcher searcher) throws IOException {
        return ((DirectoryReader) searcher.getIndexReader()).getIndexCommit().getUserData();
    }
}
