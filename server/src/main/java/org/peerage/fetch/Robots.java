package org.peerage.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a site's robots.txt asks of us (RFC 9309), as it was read within the last day. */
public final class Robots {
    private static final long LONGEST_DELAY = Duration.ofDays(1).toMillis();

    private final Standing standing;
    private final BaseRobotRules rules;
    private final Optional<String> why;

    /** How the rules came about. */
    public enum Standing {
        /** They were read. */
        READ,
        /** The site has none, so that all may be read. */
        NONE,
        /** Nobody knows, so that nothing may be read (RFC 9309, 2.3.1.4). */
        UNREACHABLE
    }

    private Robots(Standing standing, BaseRobotRules rules, Optional<String> why) {
        this.standing = standing;
        this.rules = rules;
        this.why = why;
    }

    static Robots read(String url, byte[] text) {
        var parser = new SimpleRobotRulesParser(LONGEST_DELAY, Integer.MAX_VALUE);
        return new Robots(
                Standing.READ,
                parser.parseContent(url, text, "text/plain", List.of(FetchSettings.PRODUCT)),
                Optional.empty());
    }

    static Robots none() {
        return new Robots(Standing.NONE, new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), Optional.empty());
    }

    static Robots unreachable(String why) {
        return new Robots(Standing.UNREACHABLE, new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), Optional.of(why));
    }

    public Standing standing() {
        return standing;
    }

    /** Why they are unreachable. */
    public Optional<String> why() {
        return why;
    }

    /** Whether the address, which is of this site, may be read. */
    public boolean allows(String url) {
        return rules.isAllowed(url);
    }

    /** The least time between two requests that it asks for, of our group or of all. Not of RFC 9309, but meant. */
    public Optional<Duration> crawlDelay() {
        return rules.getCrawlDelay() > 0 ? Optional.of(Duration.ofMillis(rules.getCrawlDelay())) : Optional.empty();
    }

    /** The sitemaps that it names, in its order: URLs as they stand there. */
    public List<String> sitemaps() {
        return List.copyOf(rules.getSitemaps());
    }
}
