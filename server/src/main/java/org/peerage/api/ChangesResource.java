package org.peerage.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.peerage.profile.Changes;

/**
 * What changed between two profiles of a company.
 *
 * @param name of the company
 * @param since the day of the earlier profile
 * @param until that of the later
 * @param sentences those that the changes rest on, with their numbers in the later profile
 */
public record ChangesResource(
        String name,
        Optional<LocalDate> since,
        Optional<LocalDate> until,
        List<ChangeResource> changes,
        List<SentenceResource> sentences) {
    public static ChangesResource of(Changes changes) {
        return new ChangesResource(
                changes.after().name(),
                changes.before().day(),
                changes.after().day(),
                changes.changes().stream().map(ChangeResource::of).toList(),
                SentenceResource.of(changes.sentences()));
    }
}
