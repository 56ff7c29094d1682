package org.peerage.ledger;

/**
 * What was answered to a request that may come again.
 *
 * @param request what was asked, as its SHA-256
 * @param status of HTTP
 * @param answer as JSON
 */
public record Answered(ContentKey request, int status, String answer) {}
