package org.peerage.fetch;

/** On which ground something is refused: the first five by us, the others by the site. */
public enum Ground {
    /** It cannot be read as a URL. */
    MALFORMED,
    /** Neither http nor https. */
    SCHEME,
    /** There is a user name or a password in the URL. */
    CREDENTIALS,
    /** A port where no web server is looked for. */
    PORT,
    /** Not a public address, nor one that the operator allows. */
    ADDRESS,
    /** The site's robots.txt does not want us there. */
    ROBOTS,
    /** 402: it is to be paid for. */
    PAYWALL,
    /** 401: it is for those who sign in. */
    SIGN_IN,
    /** 403: the site does not want us there. */
    FORBIDDEN,
    /** 451: a law forbids it. */
    LAW
}
