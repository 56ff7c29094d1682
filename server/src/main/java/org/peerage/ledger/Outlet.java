package org.peerage.ledger;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A publisher, with what is known from its articles.
 *
 * @param stories how many stories they tell, copies counted once
 * @param claims how many claims of them count
 * @param last the day of the newest
 */
public record Outlet(String name, int articles, int stories, int claims, Optional<LocalDate> last) {}
