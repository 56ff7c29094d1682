/**
 * The web server: addresses, who may use them, and what is asked of the ledger to make a {@link org.peerage.page.Page page}.
 *
 * <p>{@link org.peerage.web.WebServer} is the entry. Controllers are thin: they take an address apart, ask, and return a page; {@code PageWriter} writes it with
 * its template and frame. Only this room knows Spring's web framework, and nothing is found by scanning: {@code WebServer} names every part.
 *
 * <p>Traps: a company's number changes with joins, so an address with an old number leads to the new one; whatever a form changes is answered by a
 * redirect (303), so that reloading repeats nothing.
 */
@NullMarked
package org.peerage.web;

import org.jspecify.annotations.NullMarked;
