package org.peerage.page;

import org.peerage.render.Plain;

/** A way to a company's page. */
public record CompanyLink(long id, String name, int claims) {
    public CompanyLink {
        name = Plain.text(name);
    }

    public String url() {
        return "/companies/" + id;
    }
}
