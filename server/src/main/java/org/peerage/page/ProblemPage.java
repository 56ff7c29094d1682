package org.peerage.page;

/**
 * What is shown instead of a page that cannot be.
 *
 * @param title what is the matter
 * @param remedy what to do about it
 */
public record ProblemPage(String title, String remedy) implements Page {
    @Override
    public String template() {
        return "problem.jte";
    }
}
