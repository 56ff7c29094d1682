package org.peerage.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountriesTest {
    @Test
    void aPlaceNamesItsCountryOrAPartOfOne() {
        assertThat(Countries.of("Galway, Ireland")).contains("Ireland");
        assertThat(Countries.of("Mobile, Alabama")).contains("United States");
        assertThat(Countries.of("the UK")).contains("United Kingdom");
        assertThat(Countries.of("Tbilisi, Georgia")).contains("Georgia");
        assertThat(Countries.of("Galway")).isEmpty();
    }
}
