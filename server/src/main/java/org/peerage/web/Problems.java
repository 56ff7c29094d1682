package org.peerage.web;

import java.util.Objects;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.peerage.page.Page;
import org.peerage.page.ProblemPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Failures as pages, in plain words. */
@RestControllerAdvice
final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<Void> moved(Moved moved) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(moved.to()).build();
    }

    @ExceptionHandler
    ResponseEntity<Page> missing(Missing missing) {
        return page(
                HttpStatus.NOT_FOUND,
                Objects.toString(missing.getMessage(), "Nothing is here"),
                "Look for it by the search above.");
    }

    @ExceptionHandler
    ResponseEntity<Page> refused(Refused refused) {
        return ResponseEntity.status(refused.status())
                .contentType(MediaType.TEXT_HTML)
                .body(refused.page());
    }

    @ExceptionHandler
    ResponseEntity<Page> tooFast(TooFast tooFast) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, Integer.toString(tooFast.seconds()))
                .contentType(MediaType.TEXT_HTML)
                .body(new ProblemPage("Too many searches at once", "Wait a few seconds and load the page again."));
    }

    /** A number or a day in the address that is none. */
    @ExceptionHandler
    ResponseEntity<Page> mistyped(TypeMismatchException mistyped) {
        return page(
                HttpStatus.BAD_REQUEST,
                "'" + mistyped.getValue() + "' was not understood",
                "Numbers have digits only, and a day is written as 2026-01-31. Correct the address.");
    }

    /** What is no text, or text that nothing here can hold. */
    @ExceptionHandler({InvalidParameterException.class, RequestRejectedException.class})
    ResponseEntity<Page> unreadable() {
        return page(
                HttpStatus.BAD_REQUEST,
                "The address was not understood",
                "It has characters that cannot stand there. Correct the address.");
    }

    @ExceptionHandler
    ResponseEntity<Page> other(Exception failure) {
        if (failure instanceof ErrorResponse response) {
            HttpStatus status = HttpStatus.valueOf(response.getStatusCode().value());
            return status == HttpStatus.NOT_FOUND
                    ? page(status, "There is no such page", "Look for it by the search above.")
                    : page(
                            status,
                            status.getReasonPhrase(),
                            "Something in the address or the form was not understood. Go back and try again.");
        }
        LOG.error("a request failed", failure);
        return page(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Something went wrong here",
                "It is in the log. Try again; nothing was lost.");
    }

    private static ResponseEntity<Page> page(HttpStatus status, String title, String remedy) {
        return ResponseEntity.status(status).contentType(MediaType.TEXT_HTML).body(new ProblemPage(title, remedy));
    }
}
