package org.peerage.print;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PagePosition;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Bidi;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TimeZone;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.peerage.page.Excerpt;
import org.peerage.profile.Profile;

/**
 * Prints booklets as PDF: tagged for screen readers (PDF/UA-1, ISO 14289-1), with all it needs inside (PDF/A-3a, ISO 19005-3). Nothing is asked for from
 * outside, and the same booklet gives the same bytes: dates and identifiers come from the day and version of the profile, not from a clock.
 *
 * <p>A press prints one booklet at a time, so that however many are asked for at once take the memory of one.
 */
public final class Press {
    private static final String STYLE = style();
    private static final Pattern LINE = Pattern.compile("l\\d+");
    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        // it would tell each font and each line, and names with them
        XRLog.setLoggingEnabled(false);
    }

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "peerage.template");
    private final Faces faces = new Faces();
    private final Letters letters = new Letters(faces);

    /** Heights of letters by font, so that a font is read only where its letters are printed. */
    private final FSDefaultCacheStore heights = new FSDefaultCacheStore();

    /** The PDF of a booklet. */
    public synchronized byte[] print(Booklet booklet) {
        try {
            return pdf(document(booklet, Optional.of(leaves(booklet))), booklet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Prints a blank for nobody, so that fonts, templates and what prints them are there when somebody asks. */
    public void warm() {
        Profile blank = Profile.of(List.of(), "Peerage", Optional.empty());
        var _ = print(Booklet.of(blank, Edition.SAMPLE, "", _ -> Excerpt.NOTHING));
    }

    /** Sources stand at the end, so that what they say moves no line: the pages of lines are known before. */
    private Leaves leaves(Booklet booklet) throws IOException {
        try (PdfBoxRenderer renderer = renderer(document(booklet, Optional.empty()))) {
            renderer.layout();
            renderer.getOutputDevice().setRoot(renderer.getRootBox());
            return new Leaves(renderer.findPagePositionsByID(LINE).stream()
                    .collect(Collectors.toMap(PagePosition::getId, line -> line.getPageNo() + 1, Math::min)));
        }
    }

    /** @param leaves without them the sources are left out */
    private Document document(Booklet booklet, Optional<Leaves> leaves) {
        var written = new StringOutput();
        templates.render("booklet.jte", Map.of("booklet", booklet, "leaves", leaves), written);
        Document document = Jsoup.parse(written.toString(), "", Parser.xmlParser());
        document.selectStream("head")
                .forEach(head -> head.appendElement("style").appendText(style(booklet)));
        document.nodeStream(TextNode.class).forEach(text -> text.text(letters.printable(text.getWholeText())));
        document.selectStream("[dir=auto]").forEach(Press::direct);
        return document;
    }

    /** What the pages say of themselves is said by the style sheet. */
    private static String style(Booklet booklet) {
        return STYLE.replace("$page", booklet.say("page")).replace("$of", booklet.say("of"));
    }

    /** The library knows no writing direction but those that are stated. */
    private static void direct(Element words) {
        boolean rightToLeft = new Bidi(words.text(), Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).getBaseLevel() == 1;
        words.attr("dir", rightToLeft ? "rtl" : "ltr");
    }

    private byte[] pdf(Document document, Booklet booklet) throws IOException {
        try (PdfBoxRenderer renderer = renderer(document)) {
            renderer.layout();
            PDDocument pdf = renderer.createPDFKeepOpen();
            date(pdf, booklet);
            var out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private PdfBoxRenderer renderer(Document document) {
        var builder = new PdfRendererBuilder();
        faces.addTo(builder);
        builder.useCacheStore(CacheStore.PDF_FONT_METRICS, heights);
        builder.withW3cDocument(new W3CDom().fromJsoup(document), "");
        for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> false, when);
        }
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
        builder.useColorProfile(COLOURS);
        builder.withProducer("Peerage");
        return builder.buildPdfRenderer();
    }

    /** The library takes the time of day; a booklet is of a day. */
    private static void date(PDDocument pdf, Booklet booklet) throws IOException {
        LocalDate day = booklet.day().orElse(LocalDate.EPOCH);
        Calendar midnight = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
        midnight.setTimeInMillis(day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
        pdf.getDocumentInformation().setCreationDate(midnight);
        PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8)
                .replaceAll("(<xmp:CreateDate>)[^<]*", "$1" + day + "T00:00:00+00:00");
        metadata.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
        pdf.setDocumentId((long) booklet.version().hashCode());
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(Press.class.getResourceAsStream("booklet.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
