package org.peerage.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Says in a few words what a parser says in many. */
final class BrokenJson {
    static final String REMEDY = "mend or remove it";
    private static final Pattern CHARACTER =
            Pattern.compile("^(?:Unexpected|Illegal|Unrecognized) character.*?\\('(.)'", Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile("^Unrecognized token '([^']{1,40})'");
    private static final int LONGEST = 80;

    private BrokenJson() {}

    /** Such as "broken JSON (unexpected '}')". */
    static String words(JacksonException e) {
        return "broken JSON (" + cause(e) + ")";
    }

    private static String cause(JacksonException e) {
        if (e instanceof UnexpectedEndOfInputException) {
            return "it ends too early";
        }
        if (e instanceof StreamConstraintsException) {
            return "it is nested too deeply, or a name or number in it is too long";
        }
        if (e instanceof MismatchedInputException) {
            return "more follows its end";
        }
        String message = String.valueOf(e.getOriginalMessage());
        Matcher character = CHARACTER.matcher(message);
        if (character.find()) {
            return "unexpected '" + character.group(1) + "'";
        }
        Matcher token = TOKEN.matcher(message);
        if (token.find()) {
            return "unexpected '" + token.group(1) + "'";
        }
        String first = message.split("[\n:;]", 2)[0].strip();
        return first.length() <= LONGEST ? first : first.substring(0, LONGEST) + "…";
    }
}
