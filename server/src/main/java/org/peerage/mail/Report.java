package org.peerage.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a mail server reports of a mail: that it cannot be delivered for good (RFC 3464), or that its reader calls it unwanted (RFC 5965).
 *
 * @param messageId of the mail, as the report says
 */
record Report(String messageId, Failure failure) {
    private static final Pattern STATUS = Pattern.compile("\\s*(5\\.\\d{1,3}\\.\\d{1,3})\\b.*", Pattern.DOTALL);
    private static final Set<String> UNWANTED = Set.of("abuse", "fraud", "opt-out");

    /** Empty where it reports anything else, such as delays, or is no report at all. */
    static Optional<Report> of(MimeMessage mail) throws MessagingException, IOException {
        if (!mail.isMimeType("multipart/report") || !(mail.getContent() instanceof Multipart parts)) {
            return Optional.empty();
        }
        Optional<String> messageId = Optional.empty();
        Optional<Failure> failure = Optional.empty();
        for (int i = 0; i < parts.getCount(); i++) {
            Part part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status")) {
                failure = bounce(blocks(part));
            } else if (part.isMimeType("message/feedback-report")) {
                failure = complaint(blocks(part));
            } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
                messageId = blocks(part).stream().findFirst().flatMap(headers -> first(headers, "Message-ID"));
            }
        }
        return messageId.isPresent() && failure.isPresent()
                ? Optional.of(new Report(messageId.get(), failure.get()))
                : Optional.empty();
    }

    /** Groups of lines as headers are, with blank lines between them. */
    private static List<InternetHeaders> blocks(Part part) throws MessagingException, IOException {
        List<InternetHeaders> blocks = new ArrayList<>();
        try (InputStream lines = part.getInputStream()) {
            while (lines.available() > 0) {
                blocks.add(new InternetHeaders(lines));
            }
        }
        return blocks;
    }

    private static Optional<Failure> bounce(List<InternetHeaders> recipients) {
        return recipients.stream()
                .filter(recipient -> is(recipient, "Action", Set.of("failed")))
                .flatMap(recipient -> first(recipient, "Status").stream())
                .map(STATUS::matcher)
                .filter(Matcher::matches)
                .map(status -> status.group(1))
                .filter(status -> !Answer.isPolicy(status))
                .findFirst()
                .map(status -> new Failure(Failure.Kind.BOUNCED, status));
    }

    private static Optional<Failure> complaint(List<InternetHeaders> feedback) {
        return feedback.stream()
                .filter(fields -> is(fields, "Feedback-Type", UNWANTED))
                .flatMap(fields -> first(fields, "Feedback-Type").stream())
                .findFirst()
                .map(type -> new Failure(Failure.Kind.COMPLAINED, type.strip()));
    }

    private static boolean is(InternetHeaders fields, String name, Set<String> values) {
        return first(fields, name)
                .map(value -> value.strip().toLowerCase(Locale.ROOT))
                .filter(values::contains)
                .isPresent();
    }

    private static Optional<String> first(InternetHeaders headers, String name) {
        return Optional.ofNullable(headers.getHeader(name)).stream()
                .flatMap(Stream::of)
                .findFirst();
    }
}
