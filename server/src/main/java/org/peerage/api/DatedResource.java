package org.peerage.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Optional;
import org.peerage.source.Dated;

/**
 * Where the day of an article was read, and whether it counts.
 *
 * @param from json-ld, meta, time, url, text, layout, feed, mail, file, record, or unknown where that was not kept
 * @param doubted the day that the article says, where it is hardly right; the article counts as one without a day then, and its published is null
 * @param doubt why: in the future (when it was taken in), before the web, before its site
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record DatedResource(String from, Optional<LocalDate> doubted, Optional<String> doubt) {
    static DatedResource of(Dated dated) {
        return new DatedResource(dated.origin().word(), dated.doubt().map(_ -> dated.day()), dated.doubt());
    }
}
