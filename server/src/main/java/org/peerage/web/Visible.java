package org.peerage.web;

import gg.jte.TemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import org.peerage.render.Plain;

/** A page as it is written. Whatever documents hold, no control character gets into it: each is shown by its picture. */
final class Visible implements TemplateOutput {
    private final Utf8ByteOutput written;

    Visible(Utf8ByteOutput written) {
        this.written = written;
    }

    @Override
    public void writeContent(String value) {
        written.writeContent(visible(value));
    }

    @Override
    public void writeContent(String value, int begin, int end) {
        written.writeContent(visible(value.substring(begin, end)));
    }

    @Override
    public void writeBinaryContent(byte[] value) {
        written.writeBinaryContent(value);
    }

    private static String visible(String text) {
        if (text.codePoints().allMatch(c -> Plain.picture(c) == c)) {
            return text;
        }
        var out = new StringBuilder(text.length());
        text.codePoints().map(Plain::picture).forEach(out::appendCodePoint);
        return out.toString();
    }
}
