package org.peerage.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peerage.page.Excerpt;
import org.peerage.profile.Profile;
import org.peerage.web.News;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** What veraPDF says of printed profiles. */
class ConformanceTest {
    @BeforeAll
    static void initialise() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @EnumSource(Edition.class)
    void aBookletIsAccessible(Edition edition) throws Exception {
        assertThat(broken(demo(edition), PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Edition.class)
    void aBookletCanBeKept(Edition edition) throws Exception {
        assertThat(broken(demo(edition), PDFAFlavour.PDFA_3_A)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Edition.class)
    void soAreNamesOfAllScripts(Edition edition) throws Exception {
        Printed ugly = Printed.of(Booklet.of(Ugly.profile(Ugly.COMPANY), edition, "1", _ -> Excerpt.WHOLE));
        assertThat(broken(ugly, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(broken(ugly, PDFAFlavour.PDFA_3_A)).isEmpty();
    }

    private static Printed demo(Edition edition) {
        Profile profile = Profile.of(News.DEMO, "Marrowick Group", Optional.empty());
        return Printed.of(Booklet.of(profile, edition, "1", _ -> Excerpt.WHOLE));
    }

    /** The rules that are broken, each with how often. */
    private static List<String> broken(Printed printed, PDFAFlavour flavour) throws Exception {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(printed.pdf()), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            return result.getFailedChecks().entrySet().stream()
                    .map(Map.Entry::toString)
                    .toList();
        }
    }
}
