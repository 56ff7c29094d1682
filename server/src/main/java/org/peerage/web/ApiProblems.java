package org.peerage.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.peerage.api.Json;
import org.peerage.api.Unanswered;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** What is told to programs that cannot be answered: problem details (RFC 9457), each with a remedy. */
final class ApiProblems
        implements HandlerExceptionResolver,
                Ordered,
                AuthenticationEntryPoint,
                AccessDeniedHandler,
                RequestRejectedHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);
    private static final String LOOK = "the description at " + Api.PATH + "/openapi.json has all that can be asked";

    /**
     * A problem.
     *
     * @param type the same for problems of one sort
     * @param title in words, the same for all of one type
     * @param status of HTTP
     * @param detail what is wrong here
     * @param remedy what to do about it
     * @param instance the path that was asked for
     */
    record Problem(String type, String title, int status, String detail, String remedy, String instance) {}

    /** Whether a request is for programs to be answered. */
    static boolean isForPrograms(HttpServletRequest request) {
        return Stream.of("/api", McpRules.PATH)
                .anyMatch(path -> request.getRequestURI().equals(path)
                        || request.getRequestURI().startsWith(path + "/"));
    }

    /** Before those that answer with pages. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!isForPrograms(request)) {
            return null;
        }
        answer(request, response, failure);
        return new ModelAndView();
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, Exception failure) {
        switch (failure) {
            case Unanswered unanswered ->
                write(request, response, status(unanswered.reason()), unanswered.what(), unanswered.remedy());
            case Moved moved -> {
                response.setStatus(HttpStatus.TEMPORARY_REDIRECT.value());
                response.setHeader(HttpHeaders.LOCATION, moved.to().toString());
            }
            case TypeMismatchException mistyped ->
                write(
                        request,
                        response,
                        HttpStatus.BAD_REQUEST,
                        "'" + words(mistyped.getValue()) + "' was not understood"
                                + Optional.ofNullable(mistyped.getPropertyName())
                                        .map(name -> " as " + name)
                                        .orElse(""),
                        "numbers have digits only, a day is written as 2026-01-31, a switch is true or false");
            case InvalidParameterException _, RequestRejectedException _ -> unreadable(request, response);
            case MissingServletRequestParameterException missing ->
                write(
                        request,
                        response,
                        HttpStatus.BAD_REQUEST,
                        "'" + missing.getParameterName() + "' is missing",
                        "add ?" + missing.getParameterName() + "=…");
            case ErrorResponse known -> known(request, response, known);
            // Nobody is left to be answered.
            case ClientAbortException _ -> LOG.debug("a client hung up");
            default -> {
                LOG.error("a request failed", failure);
                write(
                        request,
                        response,
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "Something went wrong here",
                        "it is in the log; try again, nothing was lost");
            }
        }
    }

    private static String words(@Nullable Object value) {
        return value instanceof Object[] several
                ? Stream.of(several).map(String::valueOf).collect(Collectors.joining(", "))
                : String.valueOf(value);
    }

    private static void unreadable(HttpServletRequest request, HttpServletResponse response) {
        write(
                request,
                response,
                HttpStatus.BAD_REQUEST,
                "The address or a header has characters that cannot stand there",
                "write all but letters and digits as %20 and so on, in UTF-8; paths have no empty parts, dots or"
                        + " semicolons, and nothing has NUL");
    }

    private static HttpStatus status(Unanswered.Reason reason) {
        return switch (reason) {
            case ABSENT -> HttpStatus.NOT_FOUND;
            case WRONG -> HttpStatus.BAD_REQUEST;
            case PAST -> HttpStatus.GONE;
            case LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case UNREADABLE -> HttpStatus.UNPROCESSABLE_CONTENT;
            case CONFLICT -> HttpStatus.CONFLICT;
        };
    }

    private static void known(HttpServletRequest request, HttpServletResponse response, ErrorResponse known) {
        known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
        String detail = switch (status) {
            case NOT_FOUND -> "There is no such address";
            case METHOD_NOT_ALLOWED -> request.getMethod() + " is nothing that can be done here";
            default -> Objects.requireNonNullElse(known.getBody().getDetail(), status.getReasonPhrase());
        };
        write(request, response, status, detail, LOOK);
    }

    void tooFast(TooFast tooFast, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(tooFast.seconds()));
        write(
                request,
                response,
                HttpStatus.TOO_MANY_REQUESTS,
                "Too many requests",
                "wait " + tooFast.seconds() + " s, and ask as often as RateLimit-Policy says");
    }

    /** The firewall let a request in no further. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
            throws IOException {
        if (isForPrograms(request)) {
            unreadable(request, response);
        } else {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        }
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException visitor) {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Peerage\"");
        write(
                request,
                response,
                HttpStatus.UNAUTHORIZED,
                "There is no key, or none that counts",
                "send Authorization: Bearer KEY; a signed-in user makes one at /keys");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied) {
        write(
                request,
                response,
                HttpStatus.FORBIDDEN,
                "This key may only read",
                "take a key that may write, of a user who is an analyst");
    }

    static void write(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String detail, String remedy) {
        var problem = new Problem(
                "urn:peerage:problem:" + status.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                status.getReasonPhrase(),
                status.value(),
                detail,
                remedy,
                request.getRequestURI());
        byte[] json = Json.MAPPER.writeValueAsBytes(problem);
        try {
            response.setStatus(status.value());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setContentLength(json.length);
            response.getOutputStream().write(json);
        } catch (IOException e) {
            throw new UncheckedIOException("who asked has gone", e);
        }
    }
}
