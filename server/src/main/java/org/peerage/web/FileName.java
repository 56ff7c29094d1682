package org.peerage.web;

import java.nio.charset.StandardCharsets;
import org.peerage.profile.Profile;
import org.peerage.render.Plain;
import org.springframework.http.ContentDisposition;

/** Names of files that are downloaded, of words that documents may have. */
final class FileName {
    private static final int LONGEST = 100;

    private FileName() {}

    /** Of a company and the day of its profile. */
    static ContentDisposition of(Profile profile, String extension) {
        return of(profile.name() + profile.day().map(day -> " " + day).orElse(""), extension);
    }

    /** Without what parts folders, ends a name, or means something to a system of files. */
    static ContentDisposition of(String words, String extension) {
        String safe = Plain.text(words)
                .replaceAll("[\\\\/:*?\"<>|%\\p{Cntrl}]+", " ")
                .strip()
                .replaceAll("^\\.+", "");
        String fitting = safe.codePointCount(0, safe.length()) > LONGEST
                ? safe.substring(0, safe.offsetByCodePoints(0, LONGEST)).strip()
                : safe;
        return ContentDisposition.attachment()
                .filename((fitting.isEmpty() ? "peerage" : fitting) + "." + extension, StandardCharsets.UTF_8)
                .build();
    }
}
