package org.peerage.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.peerage.access.Keys;
import org.peerage.ledger.ApiKey;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Knows programs by the key that they send ({@code Authorization: Bearer}), and how often each may ask. How much is left stands in each answer
 * ({@code RateLimit} and {@code RateLimit-Policy}, draft-ietf-httpapi-ratelimit-headers-10).
 */
final class KeyFilter extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";
    private static final int MINUTE = 60;
    /** Who guesses keys waits; nobody guesses 256 bits, but trying costs us a look into the database. */
    private static final int WRONG_AT_ONCE = 30;

    private static final double WRONG_PER_SECOND = 0.5;

    private final Keys keys;
    private final ApiProblems problems;
    private final Pace pace;
    private final Pace guesses = new Pace(WRONG_AT_ONCE, WRONG_PER_SECOND, System::nanoTime);
    private final int perMinute;

    /** @param perMinute how often a key may be used for long, and at once */
    KeyFilter(Keys keys, ApiProblems problems, int perMinute) {
        this.keys = keys;
        this.problems = problems;
        this.perMinute = perMinute;
        pace = new Pace(perMinute, perMinute / (double) MINUTE, System::nanoTime);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Optional<String> sent = sent(request);
            Optional<ApiKey> key = sent.flatMap(keys::of);
            if (key.isPresent()) {
                admit(key.get(), response);
                SecurityContextHolder.setContext(new SecurityContextImpl(new Keyed(key.get())));
            } else if (sent.isPresent()) {
                guesses.admit(request.getRemoteAddr());
            }
        } catch (TooFast tooFast) {
            problems.tooFast(tooFast, request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    private void admit(ApiKey key, HttpServletResponse response) {
        response.setHeader("RateLimit-Policy", "\"key\";q=" + perMinute + ";w=" + MINUTE);
        String caller = Long.toString(key.id());
        try {
            pace.admit(caller);
        } finally {
            Pace.Left left = pace.left(caller);
            response.setHeader("RateLimit", "\"key\";r=" + left.now() + ";t=" + left.seconds());
        }
    }

    /** Of several headers none counts: whoever stands between may have looked at another than we. */
    private static Optional<String> sent(HttpServletRequest request) {
        List<String> headers = Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
        return headers.stream()
                .filter(_ -> headers.size() == 1)
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip())
                .findFirst();
    }
}
