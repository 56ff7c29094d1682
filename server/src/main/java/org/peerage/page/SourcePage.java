package org.peerage.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peerage.ledger.KnownArticle;
import org.peerage.ledger.KnownCompany;
import org.peerage.profile.TrackRecord;

/**
 * A publisher: its articles by day, and whom they are about.
 *
 * @param row what is known of it
 * @param record how its reports of talks turned out, where any could be checked
 * @param days the articles of this page
 * @param companies those that its newest articles write about, each with the number of their claims
 * @param page from 1
 * @param hasNext whether older articles follow
 */
public record SourcePage(
        OutletRow row, Optional<String> record, List<Day> days, List<CompanyLink> companies, int page, boolean hasNext)
        implements Page {
    /** Articles on a page. */
    public static final int PER_PAGE = 50;

    /** @param day as people write it; empty where the articles have none */
    public record Day(Optional<String> day, List<ArticleLink> articles) {}

    /**
     * @param articles the newest first, one more than fit where there are more
     * @param companies with how many claims name each
     */
    public static SourcePage of(
            OutletRow row,
            Optional<TrackRecord> record,
            List<KnownArticle> articles,
            Map<KnownCompany, Integer> companies,
            int page) {
        return new SourcePage(
                row,
                record.map(TrackRecord::words),
                days(articles.stream().limit(PER_PAGE).map(ArticleLink::to).toList()),
                companies.entrySet().stream()
                        .map(one ->
                                new CompanyLink(one.getKey().id(), one.getKey().name(), one.getValue()))
                        .toList(),
                page,
                articles.size() > PER_PAGE);
    }

    @Override
    public String template() {
        return "source.jte";
    }

    @Override
    public String title() {
        return row.link().shown();
    }

    public Optional<String> previous() {
        return page > 1 ? Optional.of(row.link().page(page - 1)) : Optional.empty();
    }

    public Optional<String> next() {
        return hasNext ? Optional.of(row.link().page(page + 1)) : Optional.empty();
    }

    private static List<Day> days(List<ArticleLink> articles) {
        List<Day> days = new ArrayList<>();
        for (ArticleLink article : articles) {
            if (days.isEmpty() || !days.getLast().day.equals(article.published())) {
                days.add(new Day(article.published(), new ArrayList<>()));
            }
            days.getLast().articles.add(article);
        }
        return days;
    }
}
