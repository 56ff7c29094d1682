package org.peerage.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.peerage.export.Format;
import org.peerage.export.Format.Matter;
import org.peerage.page.Page;
import org.peerage.page.SearchQuery;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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

    /** @param word the format of a file of the claims found, for users; a page without it */
    @GetMapping({"/search", "/search.{word}"})
    ResponseEntity<Object> search(
            @PathVariable Optional<String> word,
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
        var query = new SearchQuery(
                text,
                SearchQuery.Show.of(show),
                given(kind),
                given(stage),
                given(stance),
                since,
                until,
                given(source),
                page);
        return word.map(known -> file(DownloadController.format(known, Matter.HITS), query))
                .orElseGet(() -> ResponseEntity.ok(finding.search(query)));
    }

    private ResponseEntity<Object> file(Format format, SearchQuery query) {
        var file = new ByteArrayOutputStream();
        finding.write(query, format, file);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        FileName.of("claims " + query.text(), format.word()).toString())
                .body(file.toByteArray());
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
