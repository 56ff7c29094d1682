package org.peerage.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Brightwater Holdings, Inc. | BRIGHTWATER",
                "The Brightwater Company | Brightwater",
                "Brightwater’s | Brightwater",
                "Möllers GmbH & Co. KG | Mollers",
                "Oduya S.p.A. | ODUYA SpA",
                "PT Kertas Maju Tbk | Kertas Maju",
                "Papelera del Sur S.A. de C.V. | Papelera del Sur",
                "Kamiya Paper Co., Ltd. | Kamiya Paper",
                "Smith & Oduya LLP | Smith and Oduya",
                "Łódź Papier sp. z o.o. | Lodz Papier",
                "Sdn Paper Sdn. Bhd. | SDN PAPER",
                "Brightwater (Pty) Ltd | Brightwater",
                "Brightwater S. p. A. | Brightwater",
                "Papelera del Sur, S. A. B. de C. V. | Papelera del Sur",
                "Tervanen Oyj | Tervanen",
                "Drvotok d.o.o. | Drvotok",
                "Kertas Sdn Bhd | Kertas",
                "Бумпром | Bumprom",
                "ООО «Бумпром» | Bumprom",
                "株式会社タカモリ | Takamori K.K.",
                "한빛은행 | Hanbich Bank",
                "海龙有限公司 | Hailong Co., Ltd.",
                "Μεταλοτεχνική Α.Ε. | Metalotechniki",
            })
    void formsThatMeanNothingAreLeftOut(String name, String same) {
        assertThat(NameKey.of(name)).isEqualTo(NameKey.of(same));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Brightwater Paper | Brightwater Steel",
                "Group | Holdings",
                "SE | AG",
                "Disney | Disney+",
                "Brightwater Property | Brightwater Property A",
                "A&B Mills | AB Mills",
            })
    void whatTellsCompaniesApartStays(String name, String other) {
        assertThat(NameKey.of(name)).isNotEqualTo(NameKey.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "BTM,Better Tomorrow Mills",
        "BTM,'Better Tomorrow Mills, Inc.'",
        "NBS,National Bureau of Statistics",
        "ODA,U.S. Oduya Drug Administration",
        "BoM,Bank of Mills",
        "B.T.M.,Better Tomorrow Mills",
    })
    void initialsStandForAName(String acronym, String name) {
        assertThat(Acronyms.standsFor(acronym, name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "BTM,Better Yesterday Mills",
        "Btm,Better Tomorrow Mills",
        "B,Brightwater",
        "MILLS,Better Tomorrow Mills"
    })
    void otherLettersDoNot(String acronym, String name) {
        assertThat(Acronyms.standsFor(acronym, name)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Oduya,Ama Oduya",
        "Dr. Oduya,Ama K. Oduya",
        "Ama,Ama Oduya",
        "Bill Oduya,William Henry Oduya",
        "van der Meer,Piet van der Meer",
        "Mr Al Jaber,Sultan Al Jaber"
    })
    void aPersonGoesByAShorterName(String shorter, String full) {
        PersonName name = PersonName.of(shorter);
        assertThat(name.shortens(PersonName.of(full)) || name.fits(PersonName.of(full)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Kofi Oduya,Ama Oduya", "Meer,Ama Oduya", "Ama K. Oduya,Ama P. Oduya"})
    void twoPersonsStayTwo(String one, String other) {
        PersonName name = PersonName.of(one);
        assertThat(name.shortens(PersonName.of(other)) || name.fits(PersonName.of(other)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "oduya,odua,true",
        "oduya,oduyya,true",
        "oduya,oudya,true",
        "oduya,odeya,true",
        "oduya,odeyo,false",
        "oduya,oduyaab,false"
    })
    void oneSlipOfThePen(String one, String other, boolean slip) {
        assertThat(Spelling.oneSlip(one, other)).isEqualTo(slip);
        assertThat(Spelling.oneSlip(other, one)).isEqualTo(slip);
    }

    @ParameterizedTest
    @CsvSource({
        "workers,false",
        "Workers,false",
        "state,false",
        "towers,false",
        "broker-dealer,false",
        "acquisition,false",
        "bank,false",
        "a mill,false",
        "s Mills,false",
        "members of Kestrel,false",
        "two mills in Norway,false",
        "city of Kestrel,true",
        "the Power of Kestrel,true",
        "eKestrel Foundation of Norway,true",
        "Mills of Kestrel,true",
        "kestrelfish,false",
        "state.,false",
        "adidas,true",
        "кестрел,true",
        "kestrel.no,true",
        "kestrel24,true",
        "eKestrel,true",
        "Bank,true",
    })
    void aNounIsNoName(String text, boolean isName) {
        assertThat(NameKey.isProper(text)).isEqualTo(isName);
    }
}
