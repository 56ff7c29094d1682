package org.peerage.mcp;

/** What a tool gives: its components as JSON, and the same as text. */
interface Answer {
    /** For whoever reads text only; it has all that the JSON has. */
    String text();
}
