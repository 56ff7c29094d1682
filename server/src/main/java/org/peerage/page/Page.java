package org.peerage.page;

/** A page to be written: a value with all that its template shows. The template gets it as {@code page}, beside the {@code frame}. */
public interface Page {
    /** Its template below {@code src/main/jte}, such as {@code company.jte}. */
    String template();

    /** What the browser calls it, without Peerage's name. */
    String title();
}
