package org.peerage.fetch;

/** What ends a request early: never seen outside of this room. */
final class Trouble extends Exception {
    private final transient Fetched fetched;
    private final String why;

    Trouble(Fetched fetched) {
        this(fetched, why(fetched));
    }

    private Trouble(Fetched fetched, String why) {
        super(why, null, false, false);
        this.fetched = fetched;
        this.why = why;
    }

    static Trouble refused(Ground ground, String why) {
        return new Trouble(new Fetched.Refused(ground, why));
    }

    static Trouble failed(String why, boolean retryable) {
        return new Trouble(new Fetched.Failed(why, retryable));
    }

    private static String why(Fetched fetched) {
        return switch (fetched) {
            case Fetched.Refused refused -> refused.why();
            case Fetched.Later later -> later.why();
            case Fetched.Failed failed -> failed.why();
            case Fetched.Gone gone -> gone.why();
            case Fetched.Body _, Fetched.Unchanged _ -> throw new IllegalArgumentException("no trouble: " + fetched);
        };
    }

    String why() {
        return why;
    }

    Fetched fetched() {
        return fetched;
    }
}
