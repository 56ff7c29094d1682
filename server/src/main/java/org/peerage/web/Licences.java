package org.peerage.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.peerage.crawl.SourceFile;
import org.peerage.crawl.SourceFolder;

/** How much of a publisher's articles visitors may see: what its source's file says, else what is set for all. Files are looked at again now and then. */
final class Licences {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final WebSettings settings;
    private final Clock clock;
    private Map<String, Integer> excerpts = Map.of();
    private Instant until = Instant.MIN;

    Licences(WebSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether no source has a limit of its own. */
    boolean isNone() {
        return excerpts().isEmpty();
    }

    /** In UTF-16 code units of one article. */
    int excerpt(Optional<String> publisher) {
        return publisher
                .map(name -> excerpts().getOrDefault(name, settings.excerpt()))
                .orElse(settings.excerpt());
    }

    private synchronized Map<String, Integer> excerpts() {
        Instant now = clock.instant();
        if (!now.isBefore(until)) {
            excerpts = settings.sources()
                    .map(SourceFolder::of)
                    .map(Licences::excerpts)
                    .orElse(Map.of());
            until = now.plus(FRESH);
        }
        return excerpts;
    }

    /** Where two sources are of one publisher, the smaller counts. */
    private static Map<String, Integer> excerpts(SourceFolder folder) {
        Map<String, Integer> excerpts = new HashMap<>();
        for (SourceFile source : folder.sources()) {
            source.excerpt()
                    .ifPresent(most -> excerpts.merge(source.publisher().orElse(source.title()), most, Math::min));
        }
        return Map.copyOf(excerpts);
    }
}
