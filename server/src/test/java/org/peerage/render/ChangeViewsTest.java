package org.peerage.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.peerage.api.ChangesResource;
import org.peerage.api.DealsResource;
import org.peerage.api.Json;
import org.peerage.article.Article;
import org.peerage.article.Span;
import org.peerage.claim.Claim;
import org.peerage.claim.Evidence;
import org.peerage.claim.Filler;
import org.peerage.claim.Stance;
import org.peerage.profile.Account;
import org.peerage.profile.Changes;
import org.peerage.profile.Deals;
import org.peerage.profile.Profile;
import org.peerage.vocabulary.Vocabulary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ChangeViewsTest {
    private final List<Account> accounts = new ArrayList<>();

    @Test
    void newLinesStagesDenialsAndBlanksAreTold() {
        deal();
        assertThat(ChangesText.of(between("2026-01-09", "2026-01-11"), false))
                .contains("Changes since 9 Jan 2026 up to 11 Jan 2026")
                .contains("+  Acquisition, as target  Halm Glass  in talks  Lamp Weekly [2]")
                .contains("[2] Halm and Kestrel talk.");
        assertThat(ChangesText.of(between("2026-01-11", "2026-01-20"), false))
                .contains("✕  Acquisition, as target  Halm Glass  denied: in talks  Tarn Post [3]")
                .contains("acquisition: Halm Glass, in talks  asserted [2] ‖ denied [3]");
        assertThat(ChangesText.of(between("2026-01-20", "2026-06-01"), false))
                .contains("→  Acquisition, as target  Halm Glass  in talks → completed 1 Jun 2026  Orme Star [4]");
        assertThat(ChangesText.of(between("2025-10-01", "2026-01-09"), false))
                .contains("chief executive  Ama Birk  stale since 10 May 2024  [1]");
        assertThat(ChangesText.of(between("2026-06-01", "2026-06-02"), false)).endsWith("Nothing changed.\n");
    }

    @Test
    void changesAreJsonWithTheSentencesTheyRestOn() {
        deal();
        JsonNode json = new JsonMapper().readTree(Json.line(ChangesResource.of(between("2026-01-20", "2026-06-01"))));
        JsonNode change = json.get("changes").get(0);
        assertThat(json.get("since").asString()).isEqualTo("2026-01-20");
        assertThat(change.get("change").asString()).isEqualTo("moved");
        assertThat(change.get("section").asString()).isEqualTo("deals");
        assertThat(change.get("from").asString()).isEqualTo("in_talks");
        assertThat(change.get("line").get("standing").asString()).isEqualTo("completed");
        assertThat(json.get("sentences")).hasSize(3);
        JsonNode dropped =
                new JsonMapper().readTree(Json.line(ChangesResource.of(between("2026-06-01", "2026-01-11"))));
        assertThat(dropped.get("changes"))
                .extracting(c -> c.get("change").asString())
                .contains("moved");
    }

    @Test
    void everyChangeIsWrittenInBothForms() {
        deal();
        add("p", "Orme Star", "2024-06-01", Stance.ASSERTS, "post", "holds", "Ivo Dahl leads.", chief("Ivo Dahl"));
        Profile nobody = Profile.of(List.of(), "Kestrel Lamps", Optional.empty());
        Profile all = Profile.of(accounts, "Kestrel Lamps", Optional.empty());
        JsonNode gone = new JsonMapper().readTree(Json.line(ChangesResource.of(Changes.between(all, nobody))));
        assertThat(gone.get("changes"))
                .extracting(c -> c.get("change").asString())
                .contains("dropped");
        assertThat(gone.get("sentences")).isEmpty();
        assertThat(ChangesText.of(Changes.between(all, nobody), false))
                .contains("-  Acquisition, as target  Halm Glass  taken back");
        assertThat(ChangesText.of(between("2024-05-11", "2024-06-02"), false))
                .contains("chief executive  Ama Birk → Ivo Dahl");
        assertThat(new JsonMapper()
                        .readTree(Json.line(ChangesResource.of(between("2024-05-11", "2024-06-02"))))
                        .get("changes"))
                .anySatisfy(c -> assertThat(c.path("before").asString("")).isEqualTo("Ama Birk"));
    }

    @Test
    void dealsNameAllPartiesByTheirRoles() {
        deal();
        Deals deals = Deals.of(accounts, Map.of(), Optional.empty());
        assertThat(DealsText.of(deals, false))
                .startsWith("Deals 1\n")
                .contains("Acquisition  target Kestrel Lamps · buyer Halm Glass  completed")
                .contains("✕ 14 Jan 2026  denied: in talks  Tarn Post [2]")
                .contains("[1] Halm and Kestrel talk.");
        JsonNode json = new JsonMapper().readTree(Json.line(DealsResource.of(deals)));
        assertThat(json.get("deals").get(0).get("terms")).hasSize(2);
        assertThat(json.get("sentences")).hasSize(3);
        assertThat(DealsText.of(deals.only(d -> false), false)).isEqualTo("Deals 0\n\nSentences 0\n");
    }

    private void deal() {
        SequencedMap<String, List<Filler>> takeover = new LinkedHashMap<>();
        takeover.put("target", fillers("Kestrel Lamps"));
        takeover.put("buyer", fillers("Halm Glass"));
        add("c", "Lamp Weekly", "2024-05-10", Stance.ASSERTS, "post", "holds", "Ama Birk leads.", chief("Ama Birk"));
        add(
                "r",
                "Lamp Weekly",
                "2026-01-10",
                Stance.ASSERTS,
                "acquisition",
                "in_talks",
                "Halm and Kestrel talk.",
                takeover);
        add("d", "Tarn Post", "2026-01-14", Stance.DENIES, "acquisition", "in_talks", "There are no talks.", takeover);
        add(
                "e",
                "Orme Star",
                "2026-06-01",
                Stance.ASSERTS,
                "acquisition",
                "completed",
                "Halm has bought it.",
                takeover);
    }

    private static SequencedMap<String, List<Filler>> chief(String person) {
        SequencedMap<String, List<Filler>> chief = new LinkedHashMap<>();
        chief.put("person", fillers(person));
        chief.put("company", fillers("Kestrel Lamps"));
        chief.put("title", fillers("CEO"));
        return chief;
    }

    private static List<Filler> fillers(String name) {
        return List.of(Filler.of(name, name, new Span(0, 1)));
    }

    private void add(
            String document,
            String outlet,
            String day,
            Stance stance,
            String kind,
            String stage,
            String sentence,
            SequencedMap<String, List<Filler>> roles) {
        Article article = new Article(
                document,
                Optional.empty(),
                Optional.of(outlet),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.parse(day)),
                "en",
                sentence);
        Claim claim = new Claim(
                document,
                Vocabulary.standard().kind(kind),
                roles,
                stage,
                stance,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Evidence(new Span(0, sentence.length()), sentence),
                0.9,
                "test");
        accounts.add(new Account(article, List.of(claim)));
    }

    private Changes between(String since, String until) {
        return Changes.between(profile(since), profile(until));
    }

    private Profile profile(String day) {
        return Profile.of(accounts, "Kestrel Lamps", Optional.of(LocalDate.parse(day)));
    }
}
