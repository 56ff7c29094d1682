package org.peerage.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.peerage.api.Json;
import org.peerage.api.ProfileResource;
import org.peerage.article.Article;
import org.peerage.article.Span;
import org.peerage.claim.Claim;
import org.peerage.claim.Evidence;
import org.peerage.claim.Filler;
import org.peerage.claim.Stance;
import org.peerage.profile.Account;
import org.peerage.profile.Headline;
import org.peerage.profile.Profile;
import org.peerage.vocabulary.Vocabulary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProfileViewsTest {
    private static final String HOSTILE = "Halm<script>alert(1)</script> &amp; \u202eGlass\u001b[31m\u0007";

    private final List<Account> accounts = new ArrayList<>();

    @Test
    void aDealShowsWhoSaidWhatWhenAndWhoDeniedIt() {
        assertThat(ProfileText.of(deal(), false))
                .contains("Acquisition, as target  Halm Glass", "in talks, disputed")
                .contains("● 10 Jan 2026  in talks  two bankers [1]")
                .contains("✕ 14 Jan 2026  denied: in talks  Ama Birk [2]")
                .contains("○ 15 Jan 2026  no comment on: in talks  Halm Glass [3]")
                .contains("[2] There are no talks.", "Tarn Post · 14 Jan 2026")
                .contains(Headline.RULE.substring(0, 60));
    }

    @Test
    void aContractOvertakesADenialOfTalks() {
        deal();
        add("d", "Orme Star", "2026-03-02", Stance.ASSERTS, "agreed", "Halm", "Halm and Kestrel signed.", "Halm Glass");
        Profile signed = Profile.of(accounts, "Kestrel Lamps", Optional.empty());
        assertThat(ProfileText.of(signed, false))
                .contains("Halm Glass  agreed  F1 2 independent sources", "✕ 14 Jan 2026  denied: in talks")
                .contains("acquisition: Halm Glass, in talks  first by stance");
    }

    @Test
    void blanksAreWords() {
        assertThat(ProfileText.of(deal(), false))
                .contains("chief executive   unknown")
                .contains("identifiers       not looked for: no register of companies is read")
                .contains("No article read says anything of: origins,");
        assertThat(ProfileHtml.of(deal()))
                .contains("<dt>Chief executive</dt><dd> <span class=\"blank\">unknown</span>");
    }

    @Test
    void aNameNobodyKnowsSaysSo() {
        Profile nobody = Profile.of(List.of(), "Nobody & Sons", Optional.empty());
        assertThat(ProfileText.of(nobody, false))
                .contains("No article read claims anything about a company of this name.");
        assertThat(ProfileHtml.of(nobody)).contains("<title>Nobody &amp; Sons · Peerage</title>");
        assertThat(new JsonMapper()
                        .readTree(Json.line(ProfileResource.of(nobody)))
                        .get("sentences")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void coloursComeOnlyWhenAskedFor() {
        assertThat(ProfileText.of(deal(), false)).doesNotContain("\u001b");
        assertThat(ProfileText.of(deal(), true)).contains("\u001b[31m✕\u001b[0m");
    }

    @Test
    void foreignWordsStayWords() {
        Profile profile = hostile();
        assertThat(ProfileText.of(profile, false)).doesNotContain("\u001b", "\u0007", "\u202e");
        assertThat(ProfileHtml.of(profile))
                .doesNotContain("<script", "\u001b", "\u0007")
                .contains("&lt;script&gt;");
        assertThat(Json.line(ProfileResource.of(profile)).strip()).doesNotContain("\u001b", "\u0007", "\u202e", "\n");
        JsonNode deal = new JsonMapper()
                .readTree(Json.line(ProfileResource.of(profile)))
                .get("sections")
                .get("deals")
                .get(0);
        assertThat(deal.get("terms").get(0).get("values").get(0).get("text").asString())
                .isEqualTo(HOSTILE);
    }

    @Test
    void thePageAsksForNothingAndItsLinksLeadSomewhere() {
        String page = ProfileHtml.of(hostile());
        assertThat(page)
                .doesNotContain("src=", "url(", "@import", "<link rel=\"stylesheet\"", "style=\"", "javascript:");
        assertThat(found(page, "href=\"#([^\"]+)\"")).isNotEmpty();
        assertThat(found(page, " id=\"([^\"]+)\"")).containsAll(found(page, "href=\"#([^\"]+)\""));
    }

    @Test
    void everyElementOfThePageIsClosed() {
        String page = ProfileHtml.of(hostile());
        for (String element : List.of(
                "div", "span", "li", "ul", "ol", "section", "details", "summary", "dl", "dd", "p", "bdi", "b", "a")) {
            assertThat(Pattern.compile("<" + element + "[ >]")
                            .matcher(page)
                            .results()
                            .count())
                    .as(element)
                    .isEqualTo(Pattern.compile("</" + element + ">")
                            .matcher(page)
                            .results()
                            .count());
        }
    }

    @Test
    void everyLineOfTheJsonHasItsSentence() {
        JsonNode profile = new JsonMapper().readTree(Json.line(ProfileResource.of(deal())));
        int sentences = profile.get("sentences").size();
        int lines = 0;
        for (JsonNode section : profile.get("sections")) {
            for (JsonNode line : section) {
                lines++;
                assertThat(line.get("steps").isEmpty()).isFalse();
                for (JsonNode step : line.get("steps")) {
                    assertThat(step.get("evidence").isEmpty()).isFalse();
                    step.get("evidence")
                            .forEach(e -> assertThat(e.get("sentence").asInt()).isBetween(1, sentences));
                }
            }
        }
        assertThat(lines).isPositive();
    }

    // --- the press

    private Profile deal() {
        add(
                "a",
                "Lamp Weekly",
                "2026-01-10",
                Stance.ASSERTS,
                "in_talks",
                "two bankers",
                "Halm talks to Kestrel, bankers say.",
                "Halm Glass");
        add("b", "Tarn Post", "2026-01-14", Stance.DENIES, "in_talks", "Ama Birk", "There are no talks.", "Halm Glass");
        add(
                "c",
                "Orme Star",
                "2026-01-15",
                Stance.DECLINES,
                "in_talks",
                "Halm Glass",
                "Halm would not comment.",
                "Halm Glass");
        return Profile.of(accounts, "Kestrel Lamps", Optional.empty());
    }

    private Profile hostile() {
        add(HOSTILE, HOSTILE, "2026-01-10", Stance.ASSERTS, "in_talks", HOSTILE, "He said: " + HOSTILE, HOSTILE);
        add("b", HOSTILE, "2026-01-11", Stance.DENIES, "in_talks", HOSTILE, "She said: " + HOSTILE, HOSTILE);
        return Profile.of(accounts, "Kestrel Lamps", Optional.empty());
    }

    private void add(
            String document,
            String outlet,
            String day,
            Stance stance,
            String stage,
            String speaker,
            String sentence,
            String buyer) {
        Span span = new Span(0, sentence.length());
        Map<String, String> parties = Map.of("target", "Kestrel Lamps", "buyer", buyer);
        var roles = new LinkedHashMap<String, List<Filler>>();
        parties.forEach((role, name) -> roles.put(role, List.of(Filler.of(name, name, span))));
        var claim = new Claim(
                document,
                Vocabulary.standard().kind("acquisition"),
                roles,
                stage,
                stance,
                Optional.of(Filler.of(speaker, speaker, span)),
                Optional.empty(),
                Optional.empty(),
                new Evidence(span, sentence),
                0.8,
                "test");
        var article = new Article(
                document,
                Optional.of("javascript:" + document),
                Optional.of(outlet),
                Optional.of(document),
                Optional.empty(),
                Optional.of(LocalDate.parse(day)),
                "en",
                sentence);
        accounts.add(new Account(article, List.of(claim)));
    }

    private static Set<String> found(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(m -> m.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
