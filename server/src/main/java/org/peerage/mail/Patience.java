package org.peerage.mail;

import java.time.Duration;

/**
 * How long a mail server may take.
 *
 * @param connecting until it is there
 * @param answering until each of its answers comes; whoever gives up too early after the text sends a mail twice (RFC 5321, 4.5.3.2)
 * @param taking until it takes more of what is written
 */
record Patience(Duration connecting, Duration answering, Duration taking) {
    static final Patience STANDARD = new Patience(Duration.ofSeconds(20), Duration.ofMinutes(5), Duration.ofMinutes(3));
}
