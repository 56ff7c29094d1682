package org.peerage.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * What a mail server answered to one command.
 *
 * @param step what was asked of it
 * @param code 200 to 599; -1 where the connection ended
 * @param status the enhanced status (RFC 3463), such as "5.1.1"; empty where it gave none
 */
record Answer(Step step, int code, String status, String words) {
    private static final Pattern STATUS = Pattern.compile("\\A\\d{3}[ -]([245]\\.\\d{1,3}\\.\\d{1,3})\\b");
    private static final Pattern ADDRESS = Pattern.compile("\\S*@\\S*");
    private static final int LONGEST = 200;

    /** Answers to what was asked at the wrong time or not understood: nothing is wrong with the recipient. */
    private static final Set<Integer> PROTOCOL = Set.of(500, 502, 503, 504, 530, 535, 538);
    /** Storage is full: for good to those who take 5xx by its word, and for now by RFC 5321, 4.5.3.1.10. */
    private static final int FULL = 552;

    private static final int PERMANENT = 500;

    enum Step {
        SENDER("MAIL FROM"),
        RECIPIENT("RCPT TO"),
        TEXT("DATA"),
        END("the text");

        private final String said;

        Step(String said) {
            this.said = said;
        }
    }

    /** What a failure to send comes to. */
    static Outcome outcome(MessagingException failure) {
        if (failure instanceof AuthenticationFailedException) {
            return new Outcome.Misconfigured("login: " + words(failure));
        }
        return chain(failure)
                .flatMap(each -> Answer.of(each).stream())
                .findFirst()
                .map(Answer::outcome)
                .orElseGet(() -> new Outcome.Postponed(words(failure)));
    }

    private static Stream<Exception> chain(Exception failure) {
        return Stream.iterate(
                        Optional.of(failure),
                        Optional::isPresent,
                        each -> each.filter(MessagingException.class::isInstance)
                                .map(MessagingException.class::cast)
                                .map(MessagingException::getNextException))
                .flatMap(Optional::stream);
    }

    private static Optional<Answer> of(Exception failure) {
        return switch (failure) {
            case SMTPAddressFailedException e -> Optional.of(of(Step.RECIPIENT, e.getReturnCode(), e));
            case SMTPSenderFailedException e -> Optional.of(of(Step.SENDER, e.getReturnCode(), e));
            case SMTPSendFailedException e -> step(e.getCommand()).map(step -> of(step, e.getReturnCode(), e));
            default -> Optional.empty();
        };
    }

    private static Optional<Step> step(String command) {
        return command.startsWith("MAIL")
                ? Optional.of(Step.SENDER)
                : command.startsWith("DATA")
                        ? Optional.of(Step.TEXT)
                        : command.strip().startsWith(".") ? Optional.of(Step.END) : Optional.empty();
    }

    private static Answer of(Step step, int code, Exception failure) {
        String words = Optional.ofNullable(failure.getMessage()).orElse("");
        Matcher status = STATUS.matcher(words);
        return new Answer(step, code, status.find() ? status.group(1) : "", words);
    }

    private Outcome outcome() {
        if (code < PERMANENT || code == FULL) {
            return new Outcome.Postponed(toString());
        }
        return isAboutUs()
                ? new Outcome.Misconfigured(step.said + ": " + clean(words))
                : new Outcome.Refused(toString());
    }

    private boolean isAboutUs() {
        return step == Step.SENDER || step == Step.TEXT || PROTOCOL.contains(code) || isPolicy(status);
    }

    /** Whether an enhanced status is of a policy (RFC 3463): relaying denied, sender blocked, signature missed. No recipient can help that. */
    static boolean isPolicy(String status) {
        return status.startsWith("5.7.");
    }

    /** The server's own words are left out: they may name the recipient. */
    @Override
    public String toString() {
        return step.said + ": " + (code < 0 ? "the connection ended" : (code + " " + status).strip());
    }

    /** A failure in words, without addresses. */
    static String words(Exception failure) {
        return clean(Optional.ofNullable(failure.getMessage())
                .orElse(failure.getClass().getSimpleName()));
    }

    private static String clean(String words) {
        String clean = ADDRESS.matcher(words.replaceAll("\\s+", " ")).replaceAll("(address)");
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST);
    }
}
