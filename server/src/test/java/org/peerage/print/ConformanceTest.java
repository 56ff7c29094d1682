package org.peerage.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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
    void aBookletIsAccessibleAndCanBeKept(Edition edition) throws Exception {
        conforms(Profile.of(News.DEMO, "Marrowick Group", Optional.empty()), edition);
    }

    @Test
    void soAreNamesOfAllScripts() throws Exception {
        conforms(Ugly.profile(Ugly.COMPANY), Edition.FULL);
    }

    private static void conforms(Profile profile, Edition edition) throws Exception {
        Printed printed = Printed.of(Booklet.of(profile, edition, "1", _ -> Excerpt.WHOLE));
        assertThat(broken(printed, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(broken(printed, PDFAFlavour.PDFA_3_A)).isEmpty();
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
