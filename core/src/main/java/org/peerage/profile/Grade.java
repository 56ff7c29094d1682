package org.peerage.profile;

/**
 * How reliable the source of a testimony is, and why.
 *
 * @param why a sentence to show beside the letter
 */
public record Grade(Reliability reliability, String why) {}
