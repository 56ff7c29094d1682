package org.peerage.watch;

import java.time.Instant;
import java.util.Optional;
import org.peerage.page.ChangeView;
import org.peerage.profile.Testimony;

/**
 * Something new, in words.
 *
 * @param id names it for good, within its company
 * @param how what happened, in the reader's words: "moved"
 * @param view what is said otherwise than before
 * @param sentence that says so; empty where whoever reads it may not see it
 * @param by who said it, where and when
 * @param testimony what it rests on
 * @param path of its evidence on this server
 * @param original where it was published
 * @param language of the article
 * @param read when its article was read
 */
public record Entry(
        String id,
        String how,
        ChangeView view,
        Optional<String> sentence,
        String by,
        Testimony testimony,
        String path,
        Optional<String> original,
        String language,
        Instant read) {
    /** In one line: "moved: Acquisition, as buyer: Nimbria Looms: agreed → completed". */
    public String headline() {
        return how + ": " + view.what() + (view.now().isEmpty() ? "" : ": " + view.now());
    }
}
