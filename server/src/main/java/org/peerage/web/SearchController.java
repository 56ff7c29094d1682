package org.peerage.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.peerage.page.Page;
import org.peerage.page.SearchQuery;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class SearchController {
    /** Who types fast makes eight letters a second; several people may share an address. */
    private final Pace typing = new Pace(60, 20, System::nanoTime);

    private final Pace searching = new Pace(30, 3, System::nanoTime);
    private final Finding finding;

    SearchController(Finding finding) {
        this.finding = finding;
    }

    /**
     * @param text what is typed so far
     * @param with companies that are compared already, where another one is looked for
     */
    @GetMapping("/suggest")
    Page suggest(
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(name = "c", defaultValue = "") List<Long> with,
            @RequestParam(defaultValue = "false") boolean compare,
            HttpServletRequest request) {
        typing.admit(caller(request));
        String adding = with.stream().map(id -> "c=" + id + "&").collect(Collectors.joining());
        return finding.suggest(text, compare ? "/compare?" + adding + "c=" : "");
    }

    @GetMapping("/search")
    Page search(
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(defaultValue = "") String show,
            @RequestParam Optional<String> kind,
            @RequestParam Optional<String> stage,
            @RequestParam Optional<String> stance,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> since,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> until,
            @RequestParam Optional<String> source,
            @RequestParam(defaultValue = "1") int page,
            HttpServletRequest request) {
        searching.admit(caller(request));
        return finding.search(new SearchQuery(
                text,
                SearchQuery.Show.of(show),
                given(kind),
                given(stage),
                given(stance),
                since,
                until,
                given(source),
                page));
    }

    /** Of an address with an empty parameter, as a form without script makes it. */
    private static Optional<String> given(Optional<String> parameter) {
        return parameter.filter(value -> !value.isBlank());
    }

    /** Of an IPv6 address a household has the first 64 bits, so it counts as one. */
    private static String caller(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        String[] groups = address.split(":");
        return groups.length < 5 ? address : String.join(":", List.of(groups).subList(0, 4));
    }
}
