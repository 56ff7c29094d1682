package org.peerage.api;

/** A question that has no answer as it was asked, or an article that cannot be taken: why, and what to do about it. */
public final class Unanswered extends RuntimeException {
    private final Reason reason;
    private final String remedy;

    private Unanswered(Reason reason, String what, String remedy) {
        super(what);
        this.reason = reason;
        this.remedy = remedy;
    }

    /** Why. */
    public enum Reason {
        /** What is named is not there. */
        ABSENT,
        /** The question is not one that can be asked. */
        WRONG,
        /** It was one, and no longer is: what it goes on from is gone. */
        PAST,
        /** What was handed in is more than is taken. */
        LARGE,
        /** What was handed in cannot be read. */
        UNREADABLE,
        /** Something else goes on under the same name. */
        CONFLICT
    }

    /** What is named is not there. */
    public static Unanswered absent(String what, String remedy) {
        return new Unanswered(Reason.ABSENT, what, remedy);
    }

    /** The question is not one that can be asked. */
    public static Unanswered wrong(String what, String remedy) {
        return new Unanswered(Reason.WRONG, what, remedy);
    }

    /** What the question goes on from is gone. */
    public static Unanswered past(String what, String remedy) {
        return new Unanswered(Reason.PAST, what, remedy);
    }

    /** What was handed in is more than is taken. */
    public static Unanswered large(String what, String remedy) {
        return new Unanswered(Reason.LARGE, what, remedy);
    }

    /** What was handed in cannot be read. */
    public static Unanswered unreadable(String what, String remedy) {
        return new Unanswered(Reason.UNREADABLE, what, remedy);
    }

    /** Something else goes on under the same name. */
    public static Unanswered conflict(String what, String remedy) {
        return new Unanswered(Reason.CONFLICT, what, remedy);
    }

    public Reason reason() {
        return reason;
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }

    /** What was asked for, in words. */
    public String what() {
        return String.valueOf(getMessage());
    }
}
