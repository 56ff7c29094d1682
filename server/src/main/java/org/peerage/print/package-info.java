/**
 * The printed profile: a {@link org.peerage.print.Booklet} is what it says, {@link org.peerage.print.Press} makes the PDF of it.
 *
 * <p>Each line carries the numbers of the sentences it rests on, such as "12a": the first sentence taken from source 12. They lead to the sources at the end,
 * each with publisher, title, day, letter, the sentences as far as they may be quoted, and the method that found each claim; from there numbers of pages
 * ({@link org.peerage.print.Leaves}) lead back. The PDF is tagged (PDF/UA-1) and for keeping (PDF/A-3a); the same booklet gives the same bytes.
 *
 * <p>Traps: a chart holds no letters, since those in SVG would need fonts of the machine; every family named in {@code booklet.css} must be one of
 * {@link org.peerage.print.Faces}; what these fonts do not have is printed in Latin letters between ‹ and ›, never as a box.
 */
@NullMarked
package org.peerage.print;

import org.jspecify.annotations.NullMarked;
