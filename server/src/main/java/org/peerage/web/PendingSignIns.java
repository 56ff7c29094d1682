package org.peerage.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;

/**
 * Those who are at the identity provider just now, each with the page that was meant. A cookie shows that who comes back is who went; what is pending
 * is kept in memory, the newest {@value #MOST}.
 */
final class PendingSignIns implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
    private static final int MOST = 10_000;
    private static final String COOKIE = "peerage-pending";
    private static final String BACK = "back";
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final SignInSettings settings;

    private final Map<String, Pending> byState = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Pending> eldest) {
            return size() > MOST;
        }
    };

    private record Pending(OAuth2AuthorizationRequest request, String back) {}

    PendingSignIns(SignInSettings settings) {
        this.settings = settings;
    }

    /** The page that was meant by whoever has come back with this request. */
    static String back(HttpServletRequest request) {
        return request.getAttribute(BACK) instanceof String back ? back : "/";
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return pending(request).map(Pending::request).orElse(null);
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest pending, HttpServletRequest request, HttpServletResponse response) {
        if (pending == null) {
            return;
        }
        String state = Objects.requireNonNull(pending.getState(), "a state");
        String back = Objects.requireNonNullElse(request.getParameter(BACK), "/");
        synchronized (byState) {
            byState.put(state, new Pending(pending, back));
        }
        write(state, LIFE, request, response);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        Optional<Pending> pending = pending(request);
        pending.ifPresent(found -> {
            synchronized (byState) {
                byState.remove(found.request.getState());
            }
            request.setAttribute(BACK, found.back);
            write("", Duration.ZERO, request, response);
        });
        return pending.map(Pending::request).orElse(null);
    }

    private Optional<Pending> pending(HttpServletRequest request) {
        String state = Objects.requireNonNullElse(request.getParameter(OAuth2ParameterNames.STATE), "");
        boolean isOwn = Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .anyMatch(cookie -> isCookieOf(state, cookie));
        synchronized (byState) {
            return isOwn ? Optional.ofNullable(byState.get(state)) : Optional.empty();
        }
    }

    private static boolean isCookieOf(String state, Cookie cookie) {
        return cookie.getName().equals(COOKIE) && cookie.getValue().equals(state);
    }

    private void write(String state, Duration life, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, state)
                        .path("/sign-in")
                        .maxAge(life)
                        .httpOnly(true)
                        .sameSite("Lax")
                        .secure(settings.isSecure(request.isSecure()))
                        .build()
                        .toString());
    }
}
