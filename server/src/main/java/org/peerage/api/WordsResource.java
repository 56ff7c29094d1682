package org.peerage.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Optional;
import org.peerage.claim.Amount;
import org.peerage.profile.Value;

/**
 * The words of a value, and the amount that they say; what they do not say is left out.
 *
 * @param text as an article has it
 * @param value of the amount
 * @param currency of money, after ISO 4217
 * @param unit of a quantity
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record WordsResource(String text, Optional<BigDecimal> value, Optional<String> currency, Optional<String> unit) {
    static WordsResource of(Value value) {
        Optional<Amount> amount = value.amount();
        return new WordsResource(
                value.text(),
                amount.map(Amount::value),
                amount.flatMap(WordsResource::currency),
                amount.flatMap(WordsResource::unit));
    }

    static Optional<String> currency(Amount amount) {
        return amount instanceof Amount.Money money ? Optional.of(money.currency()) : Optional.empty();
    }

    static Optional<String> unit(Amount amount) {
        return amount instanceof Amount.Quantity quantity ? Optional.of(quantity.unit()) : Optional.empty();
    }
}
