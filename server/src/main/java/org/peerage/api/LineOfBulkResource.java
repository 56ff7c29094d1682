package org.peerage.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * What came of one article of many. Either the first three are there, or the last two.
 *
 * @param where of the article in what was sent, such as "line 7"
 * @param article its key
 * @param added whether it was not known
 * @param claims how many of it count
 * @param detail what is wrong with it
 * @param remedy what to do about it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record LineOfBulkResource(
        String where,
        Optional<String> article,
        Optional<Boolean> added,
        Optional<Integer> claims,
        Optional<String> detail,
        Optional<String> remedy) {
    /** It is stored. */
    public static LineOfBulkResource taken(String where, String article, boolean added, int claims) {
        return new LineOfBulkResource(
                where,
                Optional.of(article),
                Optional.of(added),
                Optional.of(claims),
                Optional.empty(),
                Optional.empty());
    }

    /** It is not. */
    public static LineOfBulkResource refused(String where, String detail, String remedy) {
        return new LineOfBulkResource(
                where, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(detail), Optional.of(remedy));
    }
}
