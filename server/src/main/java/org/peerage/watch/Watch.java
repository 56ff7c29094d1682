package org.peerage.watch;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.peerage.ledger.Follow;
import org.peerage.ledger.Follower;
import org.peerage.ledger.KnownCompany;
import org.peerage.ledger.Ledger;
import org.peerage.ledger.Mark;
import org.peerage.ledger.Since;
import org.peerage.page.ChangeView;
import org.peerage.page.CompanyAddress;
import org.peerage.page.LineViews;
import org.peerage.page.Quotable;
import org.peerage.page.WitnessView;
import org.peerage.profile.Filed;
import org.peerage.profile.Testimony;
import org.peerage.render.Labels;

/** Finds what is new for followers. */
public final class Watch {
    private final Ledger ledger;
    private final double least;
    private final Function<Stream<Testimony>, Quotable> excerpts;

    /**
     * @param least the least confidence of a claim
     * @param excerpts what of testimonies somebody may read who is no user
     */
    public Watch(Ledger ledger, double least, Function<Stream<Testimony>, Quotable> excerpts) {
        this.ledger = ledger;
        this.least = least;
        this.excerpts = excerpts;
    }

    /**
     * What is new for somebody, for each follow, though it be nothing. What two follows have in common is in the first.
     *
     * @param from since when, for each
     */
    public List<News> since(Follower follower, Function<Follow, Mark> from) {
        return since(follower, from, Labels.ENGLISH);
    }

    /** The same in a reader's language. */
    public List<News> since(Follower follower, Function<Follow, Mark> from, Labels labels) {
        Set<String> told = new HashSet<>();
        return ledger.followers().follows(follower).stream()
                .flatMap(follow -> news(follower, follow, from.apply(follow), labels).stream())
                .map(news -> new News(
                        news.follow(),
                        news.company(),
                        news.path(),
                        news.mark(),
                        news.entries().stream()
                                .filter(entry -> told.add(news.path() + " " + entry.id()))
                                .toList()))
                .toList();
    }

    private Optional<News> news(Follower follower, Follow follow, Mark from, Labels labels) {
        return ledger.bearing(follow.name())
                .map(company -> news(follower, follow, company, ledger.since(company, least, from), labels));
    }

    private News news(Follower follower, Follow follow, KnownCompany company, Since since, Labels labels) {
        List<Novelty> novelties =
                since.changes().map(changes -> Novelty.of(changes, follow)).orElse(List.of());
        Quotable quotable = follower.user().isPresent()
                ? Quotable.ALL
                : excerpts.apply(novelties.stream().map(Novelty::testimony));
        var views = new LineViews(new CompanyAddress(company.id()), Map.of(), labels);
        return new News(
                follow,
                company.name(),
                views.address().page(),
                since.mark(),
                novelties.stream()
                        .map(novelty -> entry(novelty, views, quotable))
                        .toList());
    }

    private static Entry entry(Novelty novelty, LineViews views, Quotable quotable) {
        Testimony testimony = novelty.testimony();
        ChangeView view = ChangeView.of(novelty.change(), views);
        return new Entry(
                novelty.id(),
                views.labels().how(view.how()),
                view,
                quotable.sentence(testimony),
                WitnessView.by(testimony, views.labels()),
                testimony,
                view.mark()
                        .map(mark -> mark.url())
                        .orElseGet(() -> views.address().page()),
                WitnessView.original(testimony),
                testimony.article().language(),
                testimony.filed().map(Filed::retrieved).orElse(Instant.EPOCH));
    }
}
