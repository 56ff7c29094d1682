package org.peerage.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerage.article.Article;
import org.peerage.claim.Claim;
import org.peerage.claim.Filler;
import org.peerage.profile.Account;
import org.peerage.profile.Filed;
import org.peerage.render.Labels;
import org.peerage.render.Plain;
import org.peerage.render.ProfileWords;

/**
 * A claim that names somebody.
 *
 * @param what kind and stage
 * @param parts who and what plays which part in it
 * @param said the sentence
 * @param source who published it, and when
 * @param article the key of the article; empty where it is not kept
 * @param claim its id as it is shown
 */
public record PersonLine(
        String what, String parts, String said, String source, Optional<Outlink> url, String article, String claim) {
    /** All claims of these accounts. */
    public static List<PersonLine> of(List<Account> accounts, Labels labels) {
        return accounts.stream()
                .flatMap(account -> account.claims().stream()
                        .map(claim -> of(
                                account.article(),
                                account.filed().map(Filed::key).orElse(""),
                                claim,
                                labels)))
                .toList();
    }

    /** A claim of an article. */
    public static PersonLine of(Article article, String key, Claim claim, Labels labels) {
        return new PersonLine(
                labels.kind(claim.kind().name()) + ", " + ProfileWords.said(claim, labels),
                Stream.concat(
                                claim.roles().entrySet().stream()
                                        .map(role -> part(labels.role(role.getKey()), role.getValue())),
                                claim.speaker().stream()
                                        .map(speaker -> part(labels.say("line.says"), List.of(speaker))))
                        .collect(Collectors.joining(" · ")),
                Plain.text(claim.evidence().text()),
                Stream.of(
                                article.publisher().or(() -> Optional.of(article.document())),
                                article.published().map(labels::day))
                        .flatMap(Optional::stream)
                        .map(Plain::text)
                        .collect(Collectors.joining(", ")),
                Outlink.of(article.url()),
                key,
                claim.id());
    }

    private static String part(String role, List<Filler> fillers) {
        return role + ": "
                + fillers.stream().map(filler -> Plain.text(filler.name())).collect(Collectors.joining("; "));
    }
}
