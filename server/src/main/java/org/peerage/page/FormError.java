package org.peerage.page;

import java.util.List;
import java.util.Optional;
import org.peerage.access.Refusal;

/**
 * What was wrong with a form.
 *
 * @param field the id of the field to mend
 * @param message a sentence or two
 */
public record FormError(String field, String message) {
    /** Why somebody was refused, at the field that it is about. */
    public static FormError of(Refusal refusal) {
        String field = switch (refusal) {
            case TOO_SHORT, TOO_LONG, TOO_COMMON, TOO_REGULAR, TOO_CLOSE -> "new-password";
            case WRONG, LOCKED, BARRED, GONE, NO_EMAIL, TAKEN, LAST_ADMIN -> "email";
        };
        return new FormError(field, refusal.message());
    }

    /** The same where a user changes a password: what is not right is the one before. */
    public static FormError ofChange(Refusal refusal) {
        return switch (refusal) {
            case WRONG -> new FormError("password", "This is not your password.");
            case LOCKED -> new FormError("password", refusal.message());
            default -> of(refusal);
        };
    }

    /** What is wrong with one field. */
    public static Optional<String> at(String field, List<FormError> errors) {
        return errors.stream()
                .filter(error -> error.field.equals(field))
                .map(FormError::message)
                .findFirst();
    }
}
