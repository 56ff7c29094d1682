package org.peerage.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.util.Set;
import org.peerage.page.ProblemPage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** What is told to those who may not: visitors are asked to sign in, users are told why not. */
final class Gate implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final HandlerExceptionResolver problems;

    Gate(HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException visitor) {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        String back = Set.of("GET", "HEAD").contains(request.getMethod()) ? request.getRequestURI() + query : "/";
        String signIn = "/sign-in?back=" + URLEncoder.encode(back, UTF_8);
        if (request.getHeader("HX-Request") == null) {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, signIn);
        } else {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            response.setHeader("HX-Redirect", "/sign-in");
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied) {
        var problem = denied instanceof CsrfException
                ? new ProblemPage(
                        "This form is too old",
                        "Nothing was changed. Go back, load the page again and send the form once more; cookies have to be allowed.")
                : new ProblemPage("You may not do this", "Ask an administrator for access.");
        problems.resolveException(request, response, null, new Refused(HttpStatus.FORBIDDEN, problem));
    }
}
