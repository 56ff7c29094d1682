package org.peerage.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peerage.profile.Reliability;
import org.peerage.source.Layout;

class SourceFolderTest {
    @TempDir
    private Path folder = Path.of("unused");

    private SourceFolder read(String text) throws IOException {
        Files.writeString(folder.resolve("lamp.yaml"), text);
        return SourceFolder.of(folder);
    }

    private List<String> problems(String text) throws IOException {
        return read(text).problems().stream()
                .map(problem -> problem.line() + " " + problem.what())
                .toList();
    }

    @Test
    void aSourceIsAFewLines() throws IOException {
        SourceFile source = read("""
                name: The Lamp Weekly
                find:
                  - feed: https://lamp.example/rss
                """).named("lamp").orElseThrow();
        assertThat(source.title()).isEqualTo("The Lamp Weekly");
        assertThat(source.entries())
                .containsExactly(new SourceFile.Entry(SourceFile.Way.FEED, "https://lamp.example/rss"));
        assertThat(source.schedule()).isEqualTo(Schedule.STANDARD);
        assertThat(source.limits()).isEqualTo(SourceFile.Limits.STANDARD);
        assertThat(source.takes("https://lamp.example/2026/mill")).isTrue();
    }

    @Test
    void allThatCanBeSaidIsRead() throws IOException {
        Files.createDirectory(folder.resolve("inbox"));
        SourceFolder read = read("""
                name: The Lamp Weekly
                publisher: Lamp
                reliability: B
                because: corrects its errors in the open
                licence: CC BY 4.0
                excerpt: 300
                find:
                  - sitemap: https://lamp.example/sitemap.xml
                  - folder: inbox
                  - mailbox: imaps://reader@mail.example/Alerts
                only: https://lamp.example/*/news/**
                not: ["https://lamp.example/**/video"]
                began: 2008-05-01
                read:
                  - text: .old
                  - since: 2024-03-01
                    text: article .story
                    without: [.aside, .share]
                every: 6 h
                revisit: [30 min, 2 d]
                limits: {bytes: 2 MiB, links: 100, articles: 20, pause: 10 s}
                """);
        assertThat(read.problems()).isEmpty();
        SourceFile source = read.named("lamp").orElseThrow();
        assertThat(source.publisher()).contains("Lamp");
        assertThat(source.standing())
                .contains(new SourceFile.Standing(Reliability.B, "corrects its errors in the open"));
        assertThat(source.excerpt()).hasValue(300);
        assertThat(source.began()).contains(LocalDate.of(2008, 5, 1));
        assertThat(source.entries())
                .extracting(SourceFile.Entry::way)
                .containsExactly(SourceFile.Way.SITEMAP, SourceFile.Way.FOLDER, SourceFile.Way.MAILBOX);
        assertThat(source.takes("https://lamp.example/2026/news/mill/sold")).isTrue();
        assertThat(source.takes("https://lamp.example/2026/sport/news/x")).isFalse();
        assertThat(source.takes("https://lamp.example/2026/news/mill/video")).isFalse();
        assertThat(source.layouts())
                .extracting(Layout::since)
                .containsExactly(Optional.of(LocalDate.parse("2024-03-01")), Optional.empty());
        assertThat(source.schedule())
                .isEqualTo(new Schedule(Duration.ofHours(6), List.of(Duration.ofMinutes(30), Duration.ofDays(2))));
        assertThat(source.limits())
                .isEqualTo(
                        new SourceFile.Limits(2 << 20, 100, OptionalInt.of(20), Optional.of(Duration.ofSeconds(10))));
    }

    @Test
    void everyMistakeIsToldWithItsLine() throws IOException {
        assertThat(problems("""
                nam: The Lamp Weekly
                reliability: G
                excerpt: none
                find:
                  - feed: lamp.example/rss
                  - folder: nowhere
                  - telex: https://lamp.example/
                  - feed: https://lamp.example/a
                    sitemap: https://lamp.example/b
                read:
                  - text: "div["
                    since: last year
                every: 5 s
                revisit: often
                limits: {bytes: many}
                every: 1 h
                """))
                .satisfiesExactlyInAnyOrder(
                        p -> assertThat(p).startsWith("16 'every' stands twice"),
                        p -> assertThat(p).startsWith("1 'nam' is not known"),
                        p -> assertThat(p).startsWith("0 it has no name"),
                        p -> assertThat(p).startsWith("2 'G' is no letter"),
                        p -> assertThat(p).startsWith("3 'none' is no number"),
                        p -> assertThat(p).startsWith("5 'lamp.example/rss' is no address"),
                        p -> assertThat(p).startsWith("6 there is no folder"),
                        p -> assertThat(p).startsWith("7 'telex' is not known"),
                        p -> assertThat(p).startsWith("8 there is more than one way"),
                        p -> assertThat(p).startsWith("11 'div[' is no CSS selector"),
                        p -> assertThat(p).startsWith("12 'last year' is no day"),
                        p -> assertThat(p).startsWith("14 'often' is no time"),
                        p -> assertThat(p).startsWith("15 'many' is no number of bytes"));
    }

    @Test
    void whatIsNoYamlIsToldWithItsLineAndTheOthersAreRead() throws IOException {
        Files.writeString(folder.resolve("good.yml"), "name: Good\nfind: {page: https://good.example/}\n");
        assertThat(problems("name: \"The Lamp\nfind: x\n"))
                .singleElement()
                .asString()
                .contains("it is no YAML");
        assertThat(problems("- a\n")).singleElement().asString().startsWith("1 there are no keys");
        assertThat(problems("")).singleElement().asString().startsWith("1 there are no keys");
        assertThat(SourceFolder.of(folder).sources())
                .extracting(SourceFile::name)
                .containsExactly("good");
        assertThat(SourceFolder.of(folder.resolve("none")).problems()).isEmpty();
    }

    @Test
    void aSourceCanOnlyAskForLess() throws IOException {
        String lamp = "name: Lamp\nfind: {feed: https://lamp.example/}\nlimits: ";
        assertThat(problems(lamp + "{pause: 2 s}")).containsExactly("3 no source is asked more often than the others");
        assertThat(problems(lamp + "{pause: soon}")).containsExactly("3 'soon' is no time");
        assertThat(problems(lamp + "{articles: none}")).containsExactly("3 'none' is no number");
        assertThat(read(lamp + "{pause: 1 min}")
                        .named("lamp")
                        .orElseThrow()
                        .limits()
                        .pause())
                .contains(Duration.ofMinutes(1));
    }

    @Test
    void tooOftenIsRefused() throws IOException {
        assertThat(problems("name: Lamp\nfind: {feed: https://lamp.example/}\nevery: 0 min\n"))
                .containsExactly("3 so often no site wants to be asked");
    }
}
