package org.peerage.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.peerage.article.Article;
import org.peerage.ledger.Access;
import org.peerage.ledger.ContentKey;
import org.peerage.ledger.KnownCompany;
import org.peerage.ledger.Ledger;
import org.peerage.ledger.Review;
import org.peerage.ledger.Reviews;
import org.peerage.profile.Account;
import org.peerage.vocabulary.FillerType;
import org.peerage.vocabulary.Vocabulary;
import tools.jackson.databind.JsonNode;

/** A copy elsewhere is kept by the feed of changes, while articles come in and people judge. */
class FeedApiTest {
    @RegisterExtension
    static final TestSite SITE = TestSite.closed();

    private static final int SEED = 7;

    @Test
    void aCopyThatIsKilledAndGoesOnEndsEqual() throws Exception {
        Program program = Program.of(SITE, Access.READER, false);
        var copy = new Copy(program, new Random(SEED));
        var writing = new AtomicBoolean(true);
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            List<Future<Void>> writers =
                    List.of(threads.submit(FeedApiTest::articles), threads.submit(FeedApiTest::reviews));
            Future<Void> following = threads.submit(() -> {
                while (writing.get()) {
                    copy.follow();
                }
                return null;
            });
            for (Future<Void> writer : writers) {
                writer.get();
            }
            writing.set(false);
            following.get();
        }
        SITE.ledger().derive();
        copy.follow();
        assertThat(copy.kills()).as("kills").isGreaterThan(5);
        assertThat(claims(copy)).isEqualTo(claims());

        SITE.ledger().forgetDerived();
        SITE.ledger().derive();
        copy.follow();
        assertThat(claims(copy)).as("after all that is derived was made anew").isEqualTo(claims());
        assertThat(program.json("/api/v1/changes?cursor=" + copy.cursor().orElseThrow())
                        .get("items"))
                .isEmpty();
    }

    @Test
    void aCursorOfAnotherLedgerIsRefused() throws Exception {
        Program program = Program.of(SITE, Access.READER, false);
        String other = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("00000000-0000-0000-0000-000000000000 5 5".getBytes(UTF_8));
        assertThat(program.get("/api/v1/changes?cursor=" + other).statusCode()).isEqualTo(410);
        assertThat(program.get("/api/v1/changes?cursor=bm9uc2Vuc2U").statusCode())
                .isEqualTo(400);
    }

    /** New articles, and known ones read anew by another reader. */
    private static Void articles() throws Exception {
        Ledger ledger = SITE.ledger();
        for (int i = 0; i < 12; i++) {
            Account old = News.DEMO.get(i);
            Article article = old.article();
            ledger.append(
                    List.of(
                            new Account(
                                    new Article(
                                            article.document() + "-" + i,
                                            Optional.of("https://other.example.invalid/" + i),
                                            article.publisher(),
                                            article.title(),
                                            article.author(),
                                            Optional.of(LocalDate.of(2026, 1, 1 + i)),
                                            article.language(),
                                            article.text()),
                                    old.claims()),
                            old.with(old.claims().subList(0, old.claims().size() / 2))),
                    "another reader");
            ledger.derive();
        }
        return null;
    }

    /** Articles retracted, some of them back again; stages put right; names joined and, every other time, taken apart again. */
    private static Void reviews() {
        Ledger ledger = SITE.ledger();
        Reviews reviews = ledger.reviews();
        List<String> names = ledger.largest(20).stream().map(KnownCompany::name).toList();
        for (int i = 0; i < 8; i++) {
            Account account = News.DEMO.get(20 + i);
            ContentKey key = ContentKey.of(account.article());
            reviews.retract(key, Optional.empty(), "somebody", "a test");
            if (i % 2 == 0) {
                reviews.reinstate(key, Optional.empty(), "somebody", "a test");
            }
            Account other = News.DEMO.get(30 + i);
            other.claims().stream().findFirst().ifPresent(claim -> {
                String stage = claim.kind().stages().getLast();
                reviews.correct(ContentKey.of(other.article()), claim.id(), stage, "somebody", "a test");
            });
            Optional<Review> joined = reviews.join(names.get(2 * i), names.get(2 * i + 1), "somebody", "a test");
            if (i % 2 == 1) {
                joined.ifPresent(review -> reviews.revert(review.id(), "somebody", "a test"));
            }
        }
        return null;
    }

    /** Each claim that counts with the companies that it means, as the ledger reads them out. */
    private static Set<String> claims() {
        TreeSet<String> claims = new TreeSet<>();
        SITE.ledger()
                .recite(
                        0,
                        Optional.empty(),
                        standing -> claims.add(line(
                                standing.filed().key(),
                                standing.claim().id(),
                                standing.claim().stage(),
                                new TreeSet<>(standing.companies().values()))));
        return claims;
    }

    /** The same of a copy, which has numbers by names. */
    private static Set<String> claims(Copy copy) {
        Map<String, Long> numbers = new HashMap<>();
        copy.items().forEach((id, item) -> {
            if (id.startsWith("company ")) {
                item.forEach(name -> numbers.put(name.asString(), Long.valueOf(id.substring("company ".length()))));
            }
        });
        TreeSet<String> claims = new TreeSet<>();
        copy.items()
                .forEach((id, item) -> item.path("claims")
                        .forEach(claim -> claims.add(line(
                                item.get("key").asString(),
                                claim.get("id").asString(),
                                claim.get("stage").asString(),
                                means(claim, numbers)))));
        return claims;
    }

    private static Set<Long> means(JsonNode claim, Map<String, Long> numbers) {
        TreeSet<Long> companies = new TreeSet<>();
        Vocabulary.standard().kind(claim.get("kind").asString()).roles().stream()
                .filter(role -> role.types().contains(FillerType.COMPANY))
                .forEach(role -> claim.get("roles")
                        .path(role.name())
                        .forEach(filler -> Optional.ofNullable(
                                        numbers.get(filler.get("name").asString()))
                                .ifPresent(companies::add)));
        return companies;
    }

    private static String line(String article, String claim, String stage, Set<Long> companies) {
        return article + " " + claim + " " + stage + " " + companies;
    }
}
