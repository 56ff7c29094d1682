package org.peerage.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.peerage.access.Links;
import org.peerage.api.Json;
import org.peerage.article.Article;
import org.peerage.claim.ClaimJson;
import org.peerage.crawl.Problem;
import org.peerage.crawl.SourceFile;
import org.peerage.identity.Judgement;
import org.peerage.ledger.ApiKey;
import org.peerage.ledger.KnownCompany;
import org.peerage.ledger.Meaning;
import org.peerage.ledger.Review;
import org.peerage.ledger.SourceState;
import org.peerage.ledger.User;
import org.peerage.profile.Account;
import org.peerage.search.NameHit;
import tools.jackson.databind.JsonNode;

/** What commands print by {@code --json} of what the room {@code api} has no form for. Components are keys, in snake case. */
final class Printed {
    private Printed() {}

    record Companies(List<Company> companies) {}

    /** @param judgements why its names are taken for one company, and which others may be its own; absent where nobody asked why */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Company(
            long id,
            String name,
            List<String> alsoNamed,
            int claims,
            Optional<List<Judged>> judgements,
            Optional<List<Meaning>> meanings) {
        static Company of(KnownCompany company) {
            return new Company(
                    company.id(),
                    company.name(),
                    company.alsoNamed(),
                    company.claims(),
                    Optional.empty(),
                    Optional.empty());
        }

        Company because(List<Judgement> judgements, List<Meaning> meanings) {
            List<Judged> judged = judgements.stream().map(Judged::of).toList();
            return new Company(id, name, alsoNamed, claims, Optional.of(judged), Optional.of(List.copyOf(meanings)));
        }
    }

    /** @param verdict "same", "different" or "unsure" */
    record Judged(String one, String other, String verdict, double score, String by, String why) {
        static Judged of(Judgement judgement) {
            return new Judged(
                    judgement.one(),
                    judgement.other(),
                    judgement.verdict().name().toLowerCase(Locale.ROOT),
                    judgement.score(),
                    judgement.by(),
                    judgement.why());
        }
    }

    /**
     * What a search found.
     *
     * @param total how many claims there are
     */
    record Search(List<Name> names, List<Hit> claims, int total) {
        static Search of(List<NameHit> names, List<Account> accounts, int total) {
            return new Search(
                    names.stream().map(Name::of).toList(),
                    accounts.stream().flatMap(Hit::of).toList(),
                    total);
        }
    }

    /** @param type "company" or "person" */
    record Name(String type, String name, int claims) {
        static Name of(NameHit hit) {
            return new Name(hit.type().name().toLowerCase(Locale.ROOT), hit.name(), hit.claims());
        }
    }

    /** @param claim as {@code peerage read} prints it */
    record Hit(Optional<String> url, Optional<String> publisher, Optional<LocalDate> published, JsonNode claim) {
        static Stream<Hit> of(Account account) {
            Article article = account.article();
            return account.claims().stream()
                    .map(claim -> new Hit(
                            article.url(),
                            article.publisher(),
                            article.published(),
                            Json.MAPPER.readTree(ClaimJson.write(claim))));
        }
    }

    record Reviews(List<Reviewed> reviews) {}

    /**
     * A review.
     *
     * @param names two, where it is about those; else it is about an article, or one claim of it
     * @param stage the right one, where it corrects that of a claim
     * @param reverts the id of another review
     */
    record Reviewed(
            String id,
            Instant at,
            String author,
            String deed,
            List<String> names,
            Optional<String> article,
            Optional<String> claim,
            Optional<String> stage,
            String why,
            boolean stands,
            Optional<String> reverts) {
        static Reviewed of(Review review) {
            Optional<Review.Subject.Part> part =
                    review.subject() instanceof Review.Subject.Part of ? Optional.of(of) : Optional.empty();
            return new Reviewed(
                    review.id().toString(),
                    review.at(),
                    review.author(),
                    review.deed().word(),
                    review.subject() instanceof Review.Subject.Names names
                            ? List.of(names.one().name(), names.other().name())
                            : List.of(),
                    part.map(of -> of.article().url().orElse(of.article().document())),
                    part.flatMap(Review.Subject.Part::claim).map(claim -> claim.id()),
                    review.stage(),
                    review.why(),
                    review.stands(),
                    review.reverts().map(Review.Id::toString));
        }
    }

    record Users(List<Known> users) {}

    /** @param access "reader", "analyst" or "admin" */
    record Known(String email, String name, String access, boolean active) {
        static Known of(User user) {
            return new Known(user.email(), user.name(), user.access().word(), user.active());
        }
    }

    /** @param path of the one-time link on the server */
    record Link(String path, Instant expires) {
        static Link of(Links.Issued link) {
            return new Link(link.path(), link.expires());
        }
    }

    record Keys(List<Key> keys) {}

    /**
     * What a program uses the API with.
     *
     * @param number by which it is revoked
     * @param beginning of its text
     * @param user the email of whose it is
     * @param scope what it may do now, in words
     * @param used when last; null where never
     */
    record Key(
            long number,
            String beginning,
            String user,
            String name,
            String scope,
            Instant created,
            Optional<Instant> used) {
        static Key of(ApiKey key) {
            return new Key(
                    key.id(),
                    key.beginning(),
                    key.user().email(),
                    key.name(),
                    org.peerage.access.Keys.scope(key),
                    key.created(),
                    key.used());
        }
    }

    /** A key that was made just now. */
    record NewKey(String key) {}

    record Sources(List<Fares> sources, List<Wrong> problems) {}

    /**
     * How a source fares; all is null or 0 where it was never fetched.
     *
     * @param articles of the last seven days
     * @param addresses that were found by it
     * @param failing of these
     * @param troubles why, the most frequent first
     */
    record Fares(
            String name,
            String title,
            int articles,
            int addresses,
            int failing,
            Optional<Instant> lastSuccess,
            List<String> troubles) {
        static Fares of(SourceFile source, Optional<SourceState> state) {
            return new Fares(
                    source.name(),
                    source.title(),
                    state.map(Fares::articles).orElse(0),
                    state.map(SourceState::addresses).orElse(0),
                    state.map(SourceState::failing).orElse(0),
                    state.flatMap(SourceState::success),
                    state.stream()
                            .flatMap(one -> one.troubles().stream())
                            .map(SourceState.Trouble::why)
                            .toList());
        }

        static int articles(SourceState state) {
            return state.harvests().stream()
                    .mapToInt(SourceState.Harvest::articles)
                    .sum();
        }
    }

    record Checked(int right, List<Wrong> problems) {}

    /** @param line from 1; 0 where it is about the file as a whole */
    record Wrong(String file, int line, String what, String remedy) {
        static List<Wrong> of(List<Problem> problems) {
            return problems.stream()
                    .map(problem ->
                            new Wrong(problem.file().toString(), problem.line(), problem.what(), problem.remedy()))
                    .toList();
        }
    }

    record Tried(List<Place> found) {}

    /**
     * What a place would bring.
     *
     * @param links how many addresses it lists, and how many of these are the source's
     * @param problem why nothing came
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Place(
            String place,
            Optional<Integer> links,
            Optional<Integer> taken,
            Optional<JsonNode> article,
            Optional<String> problem) {}

    /** @param known articles that were there already */
    record Added(int articles, int claims, int known) {}

    record Reread(int articles, int claims) {}

    record Fetched(int fetched, int unchanged, int postponed, int failed, int articles, int claims) {}

    record Rows(String file, long rows) {
        static Rows in(Path file, long rows) {
            return new Rows(file.toString(), rows);
        }
    }
}
