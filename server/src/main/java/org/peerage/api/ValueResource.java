package org.peerage.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.peerage.claim.Amount;
import org.peerage.profile.Value;

/**
 * What fills a role of a line. The parts of an amount are left out where the words say none.
 *
 * @param text as articles have it
 * @param value of the amount
 * @param currency of money, after ISO 4217
 * @param unit of a quantity
 * @param named whether it is a name, not a description
 * @param sources how many independent ones say so
 * @param evidence what it rests on
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ValueResource(
        String text,
        Optional<BigDecimal> value,
        Optional<String> currency,
        Optional<String> unit,
        boolean named,
        int sources,
        List<EvidenceResource> evidence) {
    static ValueResource of(Value value) {
        Optional<Amount> amount = value.amount();
        return new ValueResource(
                value.text(),
                amount.map(Amount::value),
                amount.flatMap(WordsResource::currency),
                amount.flatMap(WordsResource::unit),
                value.named(),
                value.sources(),
                EvidenceResource.of(value.testimonies()));
    }
}
