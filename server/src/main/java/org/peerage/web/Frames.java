package org.peerage.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.peerage.ledger.Access;
import org.peerage.page.Frame;
import org.peerage.page.Moment;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Makes the frame of the page that a request asks for. */
final class Frames {
    static final String THEME = "theme";

    private static final String AS_OF = "peerage.as-of";

    private final WebSettings settings;

    Frames(WebSettings settings) {
        this.settings = settings;
    }

    Frame current() {
        if (RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes attributes) {
            return of(attributes.getRequest());
        }
        throw new IllegalStateException("pages are written for requests only");
    }

    /** The page is made of what the ledger was then. */
    void old(Instant asOf) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            attributes.getRequest().setAttribute(AS_OF, asOf);
        }
    }

    private static Optional<Moment> asOf(HttpServletRequest request) {
        return request.getAttribute(AS_OF) instanceof Instant asOf ? Optional.of(new Moment(asOf)) : Optional.empty();
    }

    private Frame of(HttpServletRequest request) {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return new Frame(
                request.getRequestURI() + query,
                user(),
                token(request),
                theme(request),
                asOf(request),
                settings.offer().isPresent());
    }

    private static Optional<Frame.User> user() {
        return SignedIn.current()
                .map(SignedIn::user)
                .map(user -> new Frame.User(
                        user.name(),
                        user.access().covers(Access.ANALYST),
                        user.access().covers(Access.ADMIN)));
    }

    private static Frame.Token token(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Frame.Token(token.getParameterName(), token.getToken())
                : new Frame.Token("_csrf", "");
    }

    private static Optional<String> theme(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(THEME))
                .map(Cookie::getValue)
                .filter(theme -> theme.equals("light") || theme.equals("dark"))
                .findFirst();
    }
}
