package org.peerage.web;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Light, dark, or as the system has it. */
@RestController
final class ThemeController {
    @PostMapping("/theme")
    ResponseEntity<Void> choose(@RequestParam String theme, @RequestParam(defaultValue = "/") String back) {
        ResponseCookie cookie = ResponseCookie.from(
                        Frames.THEME, theme.equals("light") || theme.equals("dark") ? theme : "")
                .path("/")
                .maxAge(Duration.ofDays(365))
                .sameSite("Lax")
                .httpOnly(true)
                .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .location(Back.to(back))
                .build();
    }
}
