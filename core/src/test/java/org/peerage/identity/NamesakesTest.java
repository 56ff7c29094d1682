package org.peerage.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamesakesTest {
    private static final Bearer FERRIES =
            Bearer.of("Delta Ferries", new Fact("headquarters", "Bergen"), new Fact("executive", "Liv Dahl"));
    private static final Bearer FAUCETS = Bearer.of("Delta Faucet Works", new Fact("headquarters", "Akron"));
    private static final List<Bearer> DELTAS = List.of(FERRIES, FAUCETS);

    @Test
    void theArticlesFullestNameDecides() {
        assertThat(new Namesakes(DELTAS).meant(Bearer.of("Delta"), List.of("Delta Ferries AS", "Kestrel Lamps")))
                .contains(FERRIES);
    }

    @Test
    void withoutAFullerNameTheFactsDecide() {
        Bearer inBergen = Bearer.of("Delta", new Fact("headquarters", "Bergen"), new Fact("executive", "Liv Dahl"));
        assertThat(new Namesakes(DELTAS).meant(inBergen, List.of("Kestrel Lamps")))
                .contains(FERRIES);
    }

    @Test
    void withNothingToTellItIsNobody() {
        assertThat(new Namesakes(DELTAS).meant(Bearer.of("Delta"), List.of())).isEmpty();
    }

    @Test
    void aPersonOfThatNameIsNoCompany() {
        Bearer mills = Bearer.of("Oduya Mills");
        assertThat(new Namesakes(List.of(mills)).meant(Bearer.of("Oduya"), List.of("Ama Oduya")))
                .isEmpty();
        assertThat(new Namesakes(List.of(mills)).meant(Bearer.of("Oduya"), List.of("Ama Oduya", "Oduya Mills")))
                .isEmpty();
    }

    @Test
    void ofAPersonAndACompanyOfOneNameTheFactsTell() {
        Bearer mills = Bearer.of("Oduya Mills", new Fact("headquarters", "Accra"), new Fact("founded", "1961"));
        Bearer name = Bearer.of("Oduya", new Fact("headquarters", "Accra"));
        assertThat(new Namesakes(List.of(mills)).meant(name, List.of("Ama Oduya", "Oduya Mills")))
                .contains(mills);
    }

    @Test
    void aSecondCompanyWithAFullerNameLeavesItOpen() {
        assertThat(new Namesakes(DELTAS).meant(Bearer.of("Delta"), List.of("Delta Ferries", "Delta Faucet Works")))
                .isEmpty();
    }
}
