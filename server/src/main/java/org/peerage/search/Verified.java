package org.peerage.search;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;

/**
 * A directory that compares the checksum of a file with its content before it is opened for the first time, so that damage anywhere
 * is noticed on opening and no altered byte is ever parsed. Files of an index never change once written.
 */
final class Verified extends FilterDirectory {
    private final Set<String> sound = ConcurrentHashMap.newKeySet();

    Verified(Directory files) {
        super(files);
    }

    /** @throws org.apache.lucene.index.CorruptIndexException where the file is not what was written */
    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
        if (!sound.contains(name)) {
            try (IndexInput file = in.openInput(name, IOContext.READONCE)) {
                CodecUtil.checksumEntireFile(file);
            }
            sound.add(name);
        }
        return in.openInput(name, context);
    }

    @Override
    public void deleteFile(String name) throws IOException {
        sound.remove(name);
        in.deleteFile(name);
    }
}
