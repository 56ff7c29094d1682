package org.peerage.web;

import java.time.Clock;
import org.peerage.access.Directory;
import org.peerage.access.Links;
import org.peerage.access.Passwords;
import org.peerage.access.Sessions;
import org.peerage.access.SignIn;
import org.peerage.ledger.Users;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/** The parts by which users come in and admins let them in. */
@Configuration(proxyBeanMethods = false)
@Import({
    SessionCookie.class,
    Postman.class,
    SignInController.class,
    PasswordController.class,
    ForgottenController.class,
    SessionsController.class,
    KeysController.class,
    UsersController.class
})
class AccessRules {
    @Bean
    SignInSettings signInSettings(WebSettings settings) {
        return settings.signIn();
    }

    /** Only asked for where there is one. */
    @Bean
    @Lazy
    Provider provider(SignInSettings settings) {
        return new Provider(settings.provider().orElseThrow(), settings.url(), Provider.LIMIT);
    }

    @Bean
    Sessions sessions(Users users, Clock clock) {
        return new Sessions(users, clock);
    }

    @Bean
    SignIn signIn(Users users, Sessions sessions, Clock clock) {
        return new SignIn(users, sessions, Passwords.standard(), clock);
    }

    @Bean
    Links links(Users users, Clock clock) {
        return new Links(users, Passwords.standard(), clock);
    }

    @Bean
    Directory directory(Users users, Links links, Clock clock) {
        return new Directory(users, links, clock);
    }

    /** Forms carry a token that a cookie repeats: no session, no script. */
    @Bean
    CsrfTokenRepository formTokens(SignInSettings settings) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("peerage-form");
        tokens.setCookieCustomizer(cookie -> {
            cookie.sameSite("Lax");
            if (settings.isSecure(false)) {
                cookie.secure(true);
            }
        });
        return tokens;
    }
}
