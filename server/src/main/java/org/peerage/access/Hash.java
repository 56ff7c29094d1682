package org.peerage.access;

import org.peerage.ledger.ContentKey;

/** What is stored of a secret: its SHA-256. */
final class Hash {
    private Hash() {}

    static byte[] of(byte[] bytes) {
        return ContentKey.sha256().digest(bytes);
    }
}
