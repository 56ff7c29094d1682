package org.peerage.crawl;

import java.nio.file.Path;

/**
 * What is wrong in a source's file.
 *
 * @param line from 1; 0 where it is about the file as a whole
 * @param remedy what to do
 */
public record Problem(Path file, int line, String what, String remedy) {
    /** In one line, without its line end. */
    public String message() {
        String where = file + (line > 0 ? ", line " + line : "");
        return (where + ": " + what + ": " + remedy).replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
    }
}
