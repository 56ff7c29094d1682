package org.peerage.claim;

import java.math.BigDecimal;

/** A number that words say: money, or a quantity of something. */
public sealed interface Amount {
    BigDecimal value();

    /**
     * Money.
     *
     * @param value in whole units of the currency: "$6.6 million" is 6600000
     * @param currency ISO 4217 code; a bare "$" is USD, as the press writes it
     */
    record Money(BigDecimal value, String currency) implements Amount {}

    /**
     * Anything counted or measured.
     *
     * @param value the number; percents as written, so that "6.1%" is 6.1
     * @param unit "%" for a rate, else the word that follows the number ("people", "MW"), or empty
     */
    record Quantity(BigDecimal value, String unit) implements Amount {}
}
