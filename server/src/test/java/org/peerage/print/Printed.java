package org.peerage.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** A booklet as a reader of the PDF has it. */
final class Printed {
    static final Press PRESS = new Press();

    private static final Pattern NUMBER = Pattern.compile("\\b\\d+[a-z]{1,2}\\b");

    private final byte[] pdf;

    private Printed(byte[] pdf) {
        this.pdf = pdf;
    }

    static Printed of(Booklet booklet) {
        return new Printed(PRESS.print(booklet));
    }

    byte[] pdf() {
        return pdf;
    }

    /** Its words on one line, letters of Arabic as they are typed. */
    String text() {
        try (var document = Loader.loadPDF(pdf)) {
            return Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC)
                    .replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that looks like the number of a sentence. */
    List<String> numbers() {
        return NUMBER.matcher(text()).results().map(m -> m.group()).toList();
    }

    int pages() {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
