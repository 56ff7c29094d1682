package org.peerage.access;

/** Why something was not done, as it may be told. */
public enum Refusal {
    WRONG("The email or the password is not right."),
    LOCKED("There were too many attempts. Wait some minutes before the next one."),
    BARRED("You may not sign in here. Ask an administrator."),
    GONE("This link was used already, or is too old. Ask for a new one."),
    NO_EMAIL("This is not an email address."),
    TAKEN("There is a user with this email already."),
    LAST_ADMIN("This is the last active administrator; make another one first."),
    TOO_SHORT("The password has fewer than 12 characters."),
    TOO_LONG("The password has more than 128 characters."),
    TOO_COMMON("Too many people have this password. Take another one."),
    TOO_REGULAR("The password repeats itself. Take another one."),
    TOO_CLOSE("The password is your email or name. Take another one.");

    private final String message;

    Refusal(String message) {
        this.message = message;
    }

    /** A sentence or two for the user. */
    public String message() {
        return message;
    }
}
