package org.peerage.page;

import java.util.Optional;
import java.util.function.Function;
import org.peerage.ledger.Outlet;
import org.peerage.profile.Grade;
import org.peerage.profile.Reliability;
import org.peerage.render.Wording;

/**
 * A publisher with what is known of it.
 *
 * @param letter its reliability, "B"
 * @param meaning of the letter
 * @param why it has it
 * @param last the day of its newest article
 */
public record OutletRow(
        SourceLink link,
        String letter,
        String meaning,
        String why,
        int articles,
        int stories,
        int claims,
        Optional<String> last) {
    /** What is to say of the letter in a list, where nothing is to say of those that nobody has judged. */
    public String remark() {
        return letter.equals(Reliability.F.name()) ? "not judged" : meaning + ". " + why;
    }

    /** @param grading of publishers by their names */
    public static OutletRow of(Outlet outlet, Function<String, Grade> grading) {
        Grade grade = grading.apply(outlet.name());
        return new OutletRow(
                new SourceLink(outlet.name()),
                grade.reliability().name(),
                grade.reliability().words(),
                grade.why(),
                outlet.articles(),
                outlet.stories(),
                outlet.claims(),
                outlet.last().map(Wording::day));
    }
}
