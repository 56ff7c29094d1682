package org.peerage.web;

import org.peerage.page.ProblemPage;
import org.springframework.http.HttpStatus;

/** Somebody may not do what they asked for, or not any more. */
final class Refused extends RuntimeException {
    private final HttpStatus status;
    private final transient ProblemPage page;

    Refused(HttpStatus status, ProblemPage page) {
        super(page.title());
        this.status = status;
        this.page = page;
    }

    HttpStatus status() {
        return status;
    }

    ProblemPage page() {
        return page;
    }
}
