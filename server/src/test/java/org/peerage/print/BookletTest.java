package org.peerage.print;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.peerage.article.Span;
import org.peerage.page.Excerpt;
import org.peerage.profile.Account;
import org.peerage.profile.Profile;
import org.peerage.profile.Section;
import org.peerage.profile.Sentence;
import org.peerage.render.English;
import org.peerage.render.Labels;
import org.peerage.web.News;

/** What a booklet says, read back from its PDF. */
class BookletTest {
    private static final Profile DEMO = Profile.of(News.DEMO, "Marrowick Group", Optional.empty());
    private static final int CAP = 200;
    private static final Labels GERMAN = Labels.of(Locale.GERMAN);
    private static final Optional<LocalDate> LATER = Optional.of(LocalDate.of(2030, 1, 1));
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "peerage.template");

    @ParameterizedTest
    @EnumSource(Edition.class)
    void everyLineHasNumbersAndEachNumberHasItsSentence(Edition edition) {
        Booklet booklet = whole(DEMO, edition);
        Set<String> listed =
                sentences(booklet).map(quoted -> quoted.reference().mark()).collect(Collectors.toSet());
        List<References> lines = lines(booklet);
        assertThat(lines)
                .hasSizeGreaterThan(20)
                .allSatisfy(line -> assertThat(line.methods()).isNotEmpty());
        assertThat(lines.stream().flatMap(line -> line.shown().stream()).map(Reference::mark))
                .isSubsetOf(listed);
        assertThat(booklet.people().rows())
                .allSatisfy(row -> assertThat(row.references().shown()).isNotEmpty());
        assertThat(booklet.deals().rows())
                .allSatisfy(row -> assertThat(row.marks().values()).isNotEmpty());
        assertThat(Printed.of(booklet).numbers()).containsAll(listed);
    }

    @ParameterizedTest
    @EnumSource(Edition.class)
    void linksLeadBothWays(Edition edition) throws Exception {
        Booklet booklet = whole(DEMO, edition);
        long forth =
                lines(booklet).stream().mapToLong(line -> line.shown().size()).sum();
        int back = back(booklet, _ -> 1);
        try (PDDocument pdf = Loader.loadPDF(Printed.of(booklet).pdf())) {
            int inside = 0;
            for (PDPage page : pdf.getPages()) {
                for (var annotation : page.getAnnotations()) {
                    if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionGoTo leap) {
                        assertThat(leap.getDestination()).isInstanceOf(PDPageDestination.class);
                        inside++;
                    }
                }
            }
            assertThat(inside).isGreaterThanOrEqualTo((int) forth + back);
        }
    }

    /** The library finds pages while it lays out, so the numbers are found in a pass of their own, and have to be those of the last one. */
    @ParameterizedTest
    @MethodSource("profiles")
    void aPageThatIsNamedIsWhereItsLinkLeads(Profile profile) throws Exception {
        Booklet booklet = whole(profile, Edition.FULL);
        try (PDDocument pdf = Loader.loadPDF(Printed.of(booklet).pdf())) {
            List<String> named = new ArrayList<>();
            for (PDPage page : pdf.getPages()) {
                for (var annotation : page.getAnnotations()) {
                    if (annotation instanceof PDAnnotationLink link
                            && link.getAction() instanceof PDActionGoTo leap
                            && link.getContents().startsWith("To the line")) {
                        String words = words(page, link);
                        int leads = ((PDPageDestination) leap.getDestination()).retrievePageNumber() + 1;
                        // the region has an end of what stands before, too
                        assertThat(words).containsPattern("\\b" + leads + "$");
                        named.add(words);
                    }
                }
            }
            assertThat(named)
                    .hasSizeBetween(
                            back(booklet, _ -> 1),
                            back(booklet, place -> place.lines().size()));
        }
    }

    private static int back(Booklet booklet, ToIntFunction<SourceNote.Place> leaves) {
        return sentences(booklet)
                .flatMap(quoted -> quoted.places().stream())
                .mapToInt(leaves)
                .sum();
    }

    private static Stream<Profile> profiles() {
        return Stream.of(DEMO, Ugly.profile(Ugly.COMPANY), Ugly.profile(Ugly.MANY));
    }

    @Test
    void severalLinesOfAPageAreOneLeaf() {
        var leaves = new Leaves(Map.of("l1", 2, "l2", 2, "l3", 4, "l10", 3));
        assertThat(leaves.of(new SourceNote.Place("Deals", List.of("l3", "l1", "l2", "l10"))))
                .containsExactly(new Leaves.Leaf(2, "l1"), new Leaves.Leaf(3, "l10"), new Leaves.Leaf(4, "l3"));
    }

    /** What is printed where a link is. */
    private static String words(PDPage page, PDAnnotationLink link) throws IOException {
        PDRectangle place = link.getRectangle();
        var words = new PDFTextStripperByArea();
        words.addRegion(
                "link",
                new Rectangle2D.Float(
                        place.getLowerLeftX(),
                        page.getMediaBox().getHeight() - place.getUpperRightY(),
                        place.getWidth(),
                        place.getHeight()));
        words.extractRegions(page);
        return words.getTextForRegion("link").strip();
    }

    @Test
    void theOutlineNamesTheSections() throws Exception {
        try (PDDocument pdf =
                Loader.loadPDF(Printed.of(whole(DEMO, Edition.FULL)).pdf())) {
            List<String> titles = new ArrayList<>();
            for (PDOutlineItem item :
                    pdf.getDocumentCatalog().getDocumentOutline().children()) {
                titles.add(item.getTitle());
            }
            assertThat(titles).contains("Headline facts", "Deals", "People", "Rivals", "Sites", "Sources");
        }
    }

    @Test
    void aSampleSaysWhatItLeavesOut() {
        Booklet sample = whole(DEMO, Edition.SAMPLE);
        int deals = DEMO.lines(Section.DEALS).size();
        int shown = sample.deals().rows().size();
        assertThat(shown).isLessThan(deals);
        assertThat(Printed.of(sample).text())
                .contains((deals - shown) + " more in the full profile")
                .contains("owners " + DEMO.lines(Section.OWNERS).size())
                .contains("sites " + DEMO.lines(Section.SITES).size())
                .contains("page 1 of ")
                .contains("Up to the newest article, 15 Sep 2026 · version 41.7");
        assertThat(sample.sections()).extracting(Booklet.Part::title).isSubsetOf("Figures", "Workforce", "Rivals");
    }

    @ParameterizedTest
    @EnumSource(Edition.class)
    void noMoreOfASourceIsPrintedThanMayBe(Edition edition) {
        Map<String, List<Span>> evidence = News.DEMO.stream()
                .collect(Collectors.toMap(
                        account -> account.article().document(),
                        account -> account.claims().stream()
                                .map(claim -> claim.evidence().span())
                                .toList()));
        Booklet capped =
                Booklet.of(DEMO, edition, "41.7", key -> Excerpt.of(evidence.getOrDefault(key, List.of()), CAP));
        String text = Printed.of(capped).text();
        assertThat(text).contains("more of this source than may be quoted here");
        int printed = 0;
        for (Account account : News.DEMO) {
            Set<Span> shown = DEMO.sentences().stream()
                    .filter(s -> s.article().document().equals(account.article().document()))
                    .filter(s -> text.contains(s.text().replaceAll("\\s+", " ")))
                    .map(Sentence::span)
                    .collect(Collectors.toSet());
            int length = shown.stream().mapToInt(Span::length).sum();
            assertThat(length).as(account.article().document()).isLessThanOrEqualTo(CAP);
            printed += shown.size();
        }
        assertThat(printed).isGreaterThan(10);
    }

    /** What a server prints before anybody asks changes nothing of what comes after. */
    @Test
    void aPressThatIsWarmPrintsTheSame() {
        var press = new Press();
        press.warm();
        assertThat(press.print(whole(DEMO, Edition.SAMPLE)))
                .isEqualTo(Printed.of(whole(DEMO, Edition.SAMPLE)).pdf());
    }

    @Test
    void theSameBookletIsTheSameBytes() {
        assertThat(new Press().print(whole(DEMO, Edition.SAMPLE)))
                .isEqualTo(Printed.of(whole(DEMO, Edition.SAMPLE)).pdf());
    }

    @Test
    void namesOfAnyScriptArePrinted() {
        String text =
                Printed.of(whole(Ugly.profile(Ugly.COMPANY), Edition.FULL)).text();
        assertThat(text)
                .contains(Ugly.CHINESE, Ugly.JAPANESE, Ugly.KOREAN, Ugly.GREEK, Ugly.CYRILLIC)
                .contains(Arrays.asList(Ugly.ARABIC.split(" ")))
                .contains(Arrays.asList(Ugly.HEBREW.split(" ")))
                .contains("‹U+1F986›")
                .doesNotContain("##", "\u0e44");
    }

    @Test
    void markupAndControlCharactersAreWords() {
        String text =
                Printed.of(whole(Ugly.profile(Ugly.COMPANY), Edition.FULL)).text();
        assertThat(text)
                .contains(Ugly.MARKUP, "<i>Title</i>", "The <u>Post</u>", "Turn\\u202eSllim", "Bell\u2407Escape\u241b")
                .doesNotContain("javascript:");
    }

    @Test
    void fourHundredDealsArePrintedAndASampleOfThemIsShort() {
        Profile many = Ugly.profile(Ugly.MANY);
        Booklet full = whole(many, Edition.FULL);
        assertThat(full.deals().rows()).hasSize(400);
        assertThat(Printed.of(full).text()).contains("Aborwick Anvils", "Jurnmere Engines");
        assertThat(Printed.of(whole(many, Edition.SAMPLE)).pages()).isLessThan(6);
    }

    /** Sentences and names stay as they are; all else is German. */
    @ParameterizedTest
    @EnumSource(Edition.class)
    void aGermanBookletSaysNothingInEnglish(Edition edition) {
        for (Profile profile : List.of(DEMO, Ugly.profile(Ugly.COMPANY), Profile.of(News.DEMO, "Nirgend", LATER))) {
            Booklet booklet = Booklet.of(profile, edition, "41.7", _ -> Excerpt.NOTHING, GERMAN);
            var html = new StringOutput();
            TEMPLATES.render(
                    "booklet.jte", Map.of("booklet", booklet, "leaves", Optional.of(new Leaves(Map.of()))), html);
            // what a figure counts is the article's word
            assertThat(English.left(html.toString(), "people"))
                    .as(profile.name())
                    .isEmpty();
        }
        assertThat(Printed.of(Booklet.of(DEMO, edition, "41.7", _ -> Excerpt.WHOLE, GERMAN))
                        .text())
                .contains("Bis zum neuesten Artikel, 15. Sept. 2026 · Fassung 41.7", "Seite 1 von ", "Das Wichtigste")
                .contains("Übernahme: Nimbria Looms, Vesper Weave, Preis", "Vorstandschef", "völlig verlässlich");
    }

    @Test
    void aCompanyThatNobodyTellsOfHasABookletOfBlanks() {
        Profile nobody = Profile.of(News.DEMO, "Nowhere Quarry", Optional.empty());
        assertThat(Printed.of(whole(nobody, Edition.FULL)).text())
                .contains("Nowhere Quarry", "unknown", "No article read tells of a deal of this company.");
    }

    @Test
    void sentencesAreLetteredBeyondZ() {
        Set<String> marks = new HashSet<>();
        for (int place = 0; place < 60; place++) {
            marks.add(new Reference(3, place).mark());
        }
        assertThat(marks).hasSize(60).contains("3a", "3z", "3aa", "3bh");
    }

    private static Booklet whole(Profile profile, Edition edition) {
        return Booklet.of(profile, edition, "41.7", _ -> Excerpt.WHOLE);
    }

    private static Stream<SourceNote.Quoted> sentences(Booklet booklet) {
        return booklet.sources().stream().flatMap(source -> source.sentences().stream());
    }

    /** What all that is printed rests on. */
    private static List<References> lines(Booklet booklet) {
        return Stream.of(
                        booklet.facts().stream()
                                .flatMap(f -> Stream.concat(f.references().stream(), f.beside().stream())),
                        booklet.deals().rows().stream().flatMap(d -> d.marks().values().stream()),
                        booklet.contradictions().rows().stream()
                                .flatMap(d -> d.sides().stream())
                                .map(Booklet.Side::references),
                        booklet.charts().stream()
                                .flatMap(c -> c.bars().stream())
                                .flatMap(Optional::stream),
                        Stream.concat(Stream.of(booklet.people()), booklet.sections().stream())
                                .flatMap(part -> part.rows().stream())
                                .map(Booklet.Entry::references))
                .flatMap(all -> all)
                .toList();
    }
}
