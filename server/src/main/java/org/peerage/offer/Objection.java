package org.peerage.offer;

import java.util.Locale;

/** Why an address cannot have a sample. Each is about the form of the address or about its domain, never about whether somebody is known. */
public enum Objection {
    /** It is no address. */
    FORM,
    /** Its domain is below no suffix at which domains are registered. */
    SUFFIX,
    /** Its domain is for private mail. */
    PRIVATE,
    /** Its domain gives out addresses to be thrown away. */
    DISPOSABLE,
    /** Its domain takes no mail. */
    NO_MAIL;

    /** Its key among the texts. */
    public String key() {
        return "objection." + name().toLowerCase(Locale.ROOT);
    }
}
