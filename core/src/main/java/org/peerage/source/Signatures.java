package org.peerage.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.peerage.vocabulary.Table;
import tools.jackson.databind.JsonNode;

/** Recognises what is no text, by {@code signatures.yaml} or by its control characters. */
final class Signatures {
    private static final Signatures STANDARD = load(Table.read(Signatures.class, "signatures.yaml"));

    private final List<Signature> signatures;
    private final String remedy;

    private Signatures(List<Signature> signatures, String remedy) {
        this.signatures = List.copyOf(signatures);
        this.remedy = remedy;
    }

    static Signatures standard() {
        return STANDARD;
    }

    /** @throws RefusedException where the head of the document shows that it is no text */
    void refuse(byte[] head) throws RefusedException {
        if (Encoding.wide(head)) {
            return;
        }
        Optional<Signature> signature =
                signatures.stream().filter(s -> s.fits(head)).findFirst();
        if (signature.isPresent()) {
            throw new RefusedException("not text but " + signature.get().is, signature.get().remedy);
        }
        if (binary(head)) {
            throw new RefusedException("not text but binary data", remedy);
        }
    }

    /** Text has no zero bytes and hardly any other control characters. */
    private static boolean binary(byte[] head) {
        int controls = 0;
        for (byte b : head) {
            if (b == 0) {
                return true;
            }
            controls += b > 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' ? 1 : 0;
        }
        return controls * 20L > head.length;
    }

    private static Signatures load(JsonNode table) {
        String remedy = table.get("remedy").asString();
        List<Signature> signatures = new ArrayList<>();
        for (JsonNode row : table.get("signatures")) {
            signatures.add(new Signature(
                    row.get("is").asString(),
                    row.get("hex").asString().split(" "),
                    row.path("at").asInt(0),
                    row.path("remedy").asString(remedy)));
        }
        return new Signatures(signatures, remedy);
    }

    private static final class Signature {
        private static final int ANY = -1;

        private final String is;
        private final int[] bytes;
        private final int at;
        private final String remedy;

        Signature(String is, String[] hex, int at, String remedy) {
            this.is = is;
            this.at = at;
            this.remedy = remedy;
            this.bytes = new int[hex.length];
            for (int i = 0; i < hex.length; i++) {
                bytes[i] = hex[i].equals("??") ? ANY : Integer.parseInt(hex[i], 16);
            }
        }

        boolean fits(byte[] head) {
            if (head.length < at + bytes.length) {
                return false;
            }
            for (int i = 0; i < bytes.length; i++) {
                if (bytes[i] != ANY && (head[at + i] & 0xff) != bytes[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
