package org.peerage.bench.generated;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import peerage.client.ApiClient;
import peerage.client.ApiException;
import peerage.client.api.PeerageApi;
import peerage.client.model.Change;
import peerage.client.model.Claim;
import peerage.client.model.ClaimHistory;
import peerage.client.model.Evidence;
import peerage.client.model.FoundLine;
import peerage.client.model.Line;
import peerage.client.model.Named;
import peerage.client.model.PageClaim;
import peerage.client.model.Profile;
import peerage.client.model.Sentence;
import peerage.client.model.Step;

/**
 * Does with a generated client what such a program is for: a company by its misspelt name, all claims about it page by page, its profile, a deal back to the words
 * of its articles, and what changed. Whatever is not as it should be ends it.
 */
final class Task {
    private static final int PAGE = 7;

    private Task() {}

    public static void main(String[] arguments) throws ApiException {
        ApiClient client = new ApiClient();
        client.updateBaseUri(arguments[0]);
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + arguments[1]));
        PeerageApi peerage = new PeerageApi(client);

        Named company = peerage.named(arguments[2], null, 1, null).getItems().getFirst();
        say("%s is company %d, %s", arguments[2], company.getId(), company.getName());

        List<Claim> claims = claims(peerage, company.getId());
        check(claims.size() > PAGE, "more than one page of claims");
        check(claims.stream().map(Claim::getId).distinct().count() == claims.size(), "no claim twice");
        say("%d claims: %s", claims.size(), counted(claims, Claim::getKind));

        Profile profile = peerage.profile(company.getId(), null, null);
        check(profile.getName().equals(company.getName()), "the profile is that of the company");
        say("profile: %s", sizes(profile.getSections()));

        deal(peerage, company.getId());

        List<Change> changes = peerage.companyChanges(company.getId(), LocalDate.of(2025, 9, 15), null, null)
                .getChanges();
        check(!changes.isEmpty(), "something changed");
        say("%d changes: %s", changes.size(), counted(changes, change -> change.getActualInstance()
                .getClass()
                .getSimpleName()));

        refusal(peerage);
    }

    private static List<Claim> claims(PeerageApi peerage, long company) throws ApiException {
        List<Claim> claims = new ArrayList<>();
        String cursor = null;
        do {
            PageClaim page = peerage.companyClaims(company, null, cursor, PAGE, null);
            claims.addAll(page.getItems());
            cursor = page.getNext();
        } while (cursor != null);
        return claims;
    }

    /** The deal with most steps, each of them to the sentence, and the first sentence to its article. */
    private static void deal(PeerageApi peerage, long company) throws ApiException {
        FoundLine deal = peerage.deals(null, null, null, null, company, null, null, 100, null).getItems().stream()
                .max(Comparator.comparing(one -> one.getLine().getSteps().size()))
                .orElseThrow();
        check(deal.getLine().getSteps().size() > 1, "a deal of several steps");
        Line line = peerage.line(deal.getCompany(), deal.getLine().getKey(), null, null).getLine();
        Map<Integer, Sentence> sentences = deal.getSentences().stream()
                .collect(Collectors.toMap(Sentence::getNumber, Function.identity()));
        say("deal %s: %s, certainty %s", line.getKey(), line.getKind(), line.getCertainty());
        for (Step step : deal.getLine().getSteps()) {
            for (Evidence evidence : step.getEvidence()) {
                Sentence sentence = sentences.get(evidence.getSentence());
                check(sentence != null, "each step has its sentence");
                say("  %s (%s) %s: %s", step.getStage(), step.getStance(), sentence.getPublished(), sentence.getText());
            }
        }
        String claim = deal.getLine().getSteps().getFirst().getEvidence().getFirst().getClaim();
        ClaimHistory history = peerage.claim(claim, null);
        String article = history.getArticle().getKey();
        String text = peerage.article(article, null).getText();
        Claim told = history.getClaim();
        check(
                text.substring(told.getEvidence().getStart(), told.getEvidence().getEnd())
                        .equals(told.getEvidence().getText()),
                "the sentence stands where the offsets say");
        say("  first told in article %s…", article.substring(0, 12));
    }

    private static void refusal(PeerageApi peerage) {
        try {
            peerage.company(0L, null);
            check(false, "there is no company 0");
        } catch (ApiException refused) {
            check(refused.getCode() == 404, "what is not there is 404");
            say("refused as it should be: %s", refused.getResponseBody());
        }
    }

    private static <T> Map<String, Long> counted(List<T> all, Function<T, String> word) {
        return all.stream().collect(Collectors.groupingBy(word, TreeMap::new, Collectors.counting()));
    }

    private static Map<String, Integer> sizes(Map<String, List<Line>> sections) {
        Map<String, Integer> sizes = new TreeMap<>();
        sections.forEach((name, lines) -> sizes.put(name, lines.size()));
        return sizes;
    }

    private static void check(boolean isSo, String what) {
        if (!isSo) {
            throw new AssertionError("not so: " + what);
        }
    }

    private static void say(String form, Object... values) {
        System.out.printf(form + "%n", values);
    }
}
