package org.peerage.page;

/** A way to a company's page. */
public record CompanyLink(long id, String name, int claims) {
    public String url() {
        return "/companies/" + id;
    }
}
