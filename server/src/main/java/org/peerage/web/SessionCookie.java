package org.peerage.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.peerage.access.Sessions;
import org.peerage.access.Token;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/** The cookie by which a browser shows its session. Scripts cannot read it, other sites cannot make it be sent with a form. */
final class SessionCookie {
    private static final String NAME = "peerage";

    private final CsrfTokenRepository formTokens;
    private final SignInSettings settings;

    SessionCookie(CsrfTokenRepository formTokens, SignInSettings settings) {
        this.formTokens = formTokens;
        this.settings = settings;
    }

    static Optional<Token> token(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .findFirst()
                .flatMap(Token::of);
    }

    /** From now on the browser shows this session. Tokens of forms that it had before are void. */
    void set(Token token, HttpServletRequest request, HttpServletResponse response) {
        write(token.text(), Sessions.LONGEST, request, response);
    }

    void clear(HttpServletRequest request, HttpServletResponse response) {
        write("", Duration.ZERO, request, response);
    }

    private void write(String value, Duration life, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(NAME, value)
                .path("/")
                .maxAge(life)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(settings.isSecure(request.isSecure()))
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        formTokens.saveToken(null, request, response);
    }
}
