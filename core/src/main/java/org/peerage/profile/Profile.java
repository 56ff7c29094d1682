package org.peerage.profile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * A company as the articles have it, as of a day: the fold of all claims about it.
 *
 * @param name the name that the articles use most; as it was asked for where none names the company
 * @param alsoNamed its other names in the articles, the most used first
 * @param asked the name asked for
 * @param asOf only articles published by this day were folded; all where it is empty
 * @param day the day against which facts are stale: {@code asOf}, else that of the newest article; empty where no article has a date
 * @param facts the head of the profile, each a value or an honest blank
 * @param lines by section, in the order of {@link Section}; sections without lines are left out
 * @param contradictions what cannot all be true, beside each other
 * @param sentences what the lines rest on, the sentence of number n at place n - 1
 * @param coverage what was read
 * @param alike other companies whose names share words with its own
 */
public record Profile(
        String name,
        List<String> alsoNamed,
        String asked,
        Optional<LocalDate> asOf,
        Optional<LocalDate> day,
        List<Fact> facts,
        SequencedMap<Section, List<Line>> lines,
        List<Contradiction> contradictions,
        List<Sentence> sentences,
        Coverage coverage,
        List<String> alike) {
    /**
     * Folds all claims about a company into its profile, where somebody has decided which names are its own.
     *
     * <p>A claim is about the company when one of its roles names it. The order of accounts and claims does not matter. Accounts
     * that claim nothing about the company may be left out, see {@link #outOf}; but those that say who belongs to whom help to tell
     * a parent's parent from a contradiction.
     *
     * @param accounts what each article claims; the texts of articles whose story is known are not looked at
     * @param company whose names and no others are meant
     * @param publishers how reliable they are held to be
     * @param asOf the last day of publication that counts; articles without a date always do
     */
    public static Profile of(List<Account> accounts, Company company, Publishers publishers, Optional<LocalDate> asOf) {
        return of(accounts, Fold.publishedBy(accounts, asOf), company, company.name(), publishers, asOf);
    }

    /** As {@link #of(List, Company, Publishers, Optional)}, where nobody has judged any publisher. */
    public static Profile of(List<Account> accounts, Company company, Optional<LocalDate> asOf) {
        return of(accounts, company, Publishers.UNJUDGED, asOf);
    }

    /**
     * Folds all claims about a company into its profile, where nobody has decided which names are its own: names are compared
     * without case and legal form, and changes of name, short forms and initials are learned from the claims.
     *
     * @param accounts what each article claims, about whatever companies
     * @param name the company's, in any of its forms
     * @param asOf the last day of publication that counts; articles without a date always do
     */
    public static Profile of(List<Account> accounts, String name, Optional<LocalDate> asOf) {
        List<Account> published = Fold.publishedBy(accounts, asOf);
        Company company = Lookup.company(
                published.stream().flatMap(a -> a.claims().stream()).toList(), name);
        return of(accounts, published, company, name, Publishers.UNJUDGED, asOf);
    }

    private static Profile of(
            List<Account> accounts,
            List<Account> published,
            Company company,
            String asked,
            Publishers publishers,
            Optional<LocalDate> asOf) {
        int later = accounts.size() - published.size();
        return new Fold(published, company, asked, publishers, asOf, later, Optional.empty()).profile();
    }

    /**
     * The same profile, telling that it was folded out of so many articles: for one that was folded of the accounts about the
     * company only.
     *
     * @param articles how many were read that count on its day
     * @param later how many were read that were published after it
     */
    public Profile outOf(int articles, int later) {
        Coverage of =
                new Coverage(articles, coverage.about, coverage.stories, coverage.claims, coverage.undated, later);
        return new Profile(name, alsoNamed, asked, asOf, day, facts, lines, contradictions, sentences, of, alike);
    }

    /** The lines of a section, none where it has none. */
    public List<Line> lines(Section section) {
        return lines.getOrDefault(section, List.of());
    }

    /**
     * The line of a key, where there is one: also where an article that came in since has given it another, see {@link Line#key}.
     */
    public Optional<Line> line(String key) {
        return Line.of(key, lines.values().stream().flatMap(List::stream).toList());
    }

    /** Whether nothing is claimed about such a company. */
    public boolean isEmpty() {
        return sentences.isEmpty();
    }

    /**
     * What a profile was folded from.
     *
     * @param articles how many articles were folded
     * @param about how many of them claim something about the company
     * @param stories how many stories these tell, copies counted once
     * @param claims how many claims are about it
     * @param undated articles about it that have no date: folded whatever the day asked for
     * @param later how many articles were left out for being published after the day asked for
     */
    public record Coverage(int articles, int about, int stories, int claims, List<String> undated, int later) {
        public Coverage {
            undated = List.copyOf(undated);
        }
    }
}
