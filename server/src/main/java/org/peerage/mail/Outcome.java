package org.peerage.mail;

/** What became of a mail that was handed to the mail server. */
public sealed interface Outcome {
    /** The server has it. */
    record Sent() implements Outcome {}

    /** Not now: the server is not there, is busy, or went away. Where it went away at the very end it may have the mail. */
    record Postponed(String why) implements Outcome {}

    /** Never: this recipient or this mail is refused for good. */
    record Refused(String why) implements Outcome {}

    /** Not before somebody puts right how we send: login, sender, encryption, policy. */
    record Misconfigured(String why) implements Outcome {}
}
