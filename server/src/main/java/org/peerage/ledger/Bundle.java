package org.peerage.ledger;

import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of PostgreSQL that Peerage brings along, for Linux on x86-64.
 *
 * @param archive a tar archive packed by xz
 */
record Bundle(URL archive) {
    static final String MAJOR_VERSION = "18";
    static final String VERSION = MAJOR_VERSION + ".6";

    /** Empty on a platform for which there is none. */
    static Optional<Bundle> ofThisPlatform() {
        boolean fits = System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").equals("amd64");
        return Optional.ofNullable(Bundle.class.getResource("/postgres-linux-x86_64.txz"))
                .filter(archive -> fits)
                .map(Bundle::new);
    }

    /**
     * Unpacks the programs unless they are there.
     *
     * @return the folder with bin, lib and share
     */
    Path unpackBelow(Path parent) throws IOException {
        Path folder = parent.resolve(VERSION + "-" + checksum());
        Staging.make(folder, this::unpackInto);
        return folder;
    }

    private void unpackInto(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, fromString("rwxr-xr-x"));
        try (InputStream in = new BufferedInputStream(new XZInputStream(archive.openStream()))) {
            new TarArchive(in).unpackInto(folder);
        }
    }

    /** The jar's own, so that the archive need not be read for it. */
    private String checksum() throws IOException {
        if (archive.openConnection() instanceof JarURLConnection connection) {
            return "%08x".formatted(connection.getJarEntry().getCrc());
        }
        throw new IOException(archive + " is not in a jar");
    }
}
