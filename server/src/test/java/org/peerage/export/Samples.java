package org.peerage.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.peerage.article.Article;
import org.peerage.claim.Claim;
import org.peerage.claim.ClaimJson;
import org.peerage.claim.JsonLine;
import org.peerage.profile.Account;
import org.peerage.profile.Profile;
import org.peerage.web.News;

/** Profiles to give out: the demo's, and one of an invented company with words that break files. */
final class Samples {
    static final Subject DEMO = Subject.of(Profile.of(News.DEMO, "Marrowick Group", Optional.empty()));
    static final Subject OTHER = Subject.of(Profile.of(News.DEMO, "Vesper Weave", Optional.empty()));

    static final String COMPANY = "=Cmd|'/C calc'!A0 Mills";
    static final String SCRIPT = "Bold</script><script>hit()</script>&\"'<!-- Mills";
    static final String MARKS = "[Click](javascript:hit) *Mills* | `x` $y$ www.evil.example";
    static final String CONTROL = "Bell\u0007Escape\u001b[31m \ufffe\uffff \ud800 Foundry";
    static final String TURNED = "Turn\u202eSllim Works";
    /** Longer than a cell of a workbook. */
    static final String LONG = "It is so. ".repeat(5_000);

    static final List<String> NAMES =
            List.of(SCRIPT, MARKS, CONTROL, TURNED, "+49 Works", "-5 Works", "@sum Works", "\tTab Works");

    private Samples() {}

    static Subject ugly() {
        return Subject.of(Profile.of(uglyAccounts(), COMPANY, Optional.empty()));
    }

    private static List<Account> uglyAccounts() {
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            String name = NAMES.get(i);
            String document = "document " + i;
            accounts.add(new Account(
                    new Article(
                            document,
                            Optional.of(i % 2 == 0 ? "javascript:hit()" : "https://example.org/a?b=<c>&d=\"" + i),
                            Optional.of("=Post()" + name),
                            Optional.of("+Title " + name),
                            Optional.of("@Author"),
                            Optional.of(LocalDate.of(2026, 1, 10 + i)),
                            "en",
                            ""),
                    List.of(
                            claim(document, "rivalry", "current", "asserts", "company", COMPANY, "rival", name),
                            claim(document, "parent", "current", "asserts", "parent", COMPANY, "child", name),
                            claim(document, "product", "offered", "asserts", "maker", COMPANY, "product", name))));
        }
        return accounts;
    }

    /** A claim with a name in each of two roles, said by {@link #MARKS}. */
    static Claim claim(String document, String kind, String stage, String stance, String... roles) {
        String speaker = filler(MARKS);
        String evidence = "=" + roles[1] + " and " + roles[3] + ". " + LONG;
        return ClaimJson.read("""
                {"document": %s, "kind": "%s", "roles": {"%s": [%s], "%s": [%s]}, "stage": "%s", "stance": "%s", "speaker": %s, "medium": null,
                 "when": {"text": "in 2025", "start": 0, "end": 7, "from": "2025-01-01", "to": "2025-12-31"},
                 "evidence": {"start": 0, "end": %d, "text": %s}, "confidence": 0.9, "found_by": "a test"}""".formatted(
                        quoted(document),
                        kind,
                        roles[0],
                        filler(roles[1]),
                        roles[2],
                        filler(roles[3]),
                        stage,
                        stance,
                        speaker,
                        evidence.length(),
                        quoted(evidence)));
    }

    private static String filler(String name) {
        return "{\"name\": %s, \"text\": %s, \"start\": 0, \"end\": %d}"
                .formatted(quoted(name), quoted(name), name.length());
    }

    private static String quoted(String words) {
        return JsonLine.of(json -> json.writeString(words));
    }

    /** A claim on its own, of an article of a day. */
    static Cited cited(Claim claim) {
        return new Cited(
                claim,
                new Article(
                        claim.document(),
                        Optional.of("https://example.org/" + claim.kind().name()),
                        Optional.of("The Ledger Post"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(LocalDate.of(2026, 3, 1)),
                        "en",
                        ""),
                Optional.empty(),
                Map.of());
    }

    static byte[] bytes(Format format, Subject... companies) {
        var out = new ByteArrayOutputStream();
        format.profiles(List.of(companies), "7.1", out);
        return out.toByteArray();
    }

    static String text(Format format, Subject... companies) {
        return new String(bytes(format, companies), StandardCharsets.UTF_8);
    }

    /** Lines of claims one by one, as for everything. */
    static List<String> lines(Format format, Stream<Cited> claims) {
        var out = new ByteArrayOutputStream();
        try (ClaimWriter writer = format.claims(out)) {
            claims.forEach(writer::write);
        }
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
