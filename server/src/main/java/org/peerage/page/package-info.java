/**
 * What each page of the web server shows: views made of profiles, deals and claims, and the templates that write them ({@code src/main/jte}).
 *
 * <p>A {@link org.peerage.page.Page} is a value with all that its template writes, in words; templates decide nothing but markup. A {@link org.peerage.page.Frame} is
 * what stands around every page: who looks at it, the theme, the token that forms carry. Nothing here knows HTTP or asks the ledger.
 *
 * <p>Traps: the content security policy forbids inline styles and scripts, so a bar's length is an attribute of SVG, never a style; all text is
 * escaped by the template engine, and names that articles print go into {@code <bdi>}.
 */
@NullMarked
package org.peerage.page;

import org.jspecify.annotations.NullMarked;
