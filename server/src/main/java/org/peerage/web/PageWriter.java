package org.peerage.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peerage.page.Page;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Writes the pages that controllers return. */
final class PageWriter extends AbstractHttpMessageConverter<Page> {
    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "peerage.template");
    private final Frames frames;

    PageWriter(Frames frames) {
        super(StandardCharsets.UTF_8, MediaType.TEXT_HTML);
        this.frames = frames;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return Page.class.isAssignableFrom(type);
    }

    @Override
    protected boolean canRead(@Nullable MediaType type) {
        return false;
    }

    @Override
    protected Page readInternal(Class<? extends Page> type, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("pages are only written", input);
    }

    @Override
    protected void writeInternal(Page page, HttpOutputMessage output) throws IOException {
        var written = new Utf8ByteOutput();
        templates.render(page.template(), Map.of("frame", frames.current(), "page", page), new Visible(written));
        output.getHeaders().setContentLength(written.getContentLength());
        written.writeTo(output.getBody());
    }
}
