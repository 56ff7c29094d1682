package org.peerage.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.peerage.access.Caller;
import org.springframework.http.HttpHeaders;

/** Where a request comes from; behind a proxy of the same network, whom the proxy names. */
final class Callers {
    private Callers() {}

    static Caller of(HttpServletRequest request) {
        return new Caller(
                request.getRemoteAddr(), Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), ""));
    }
}
