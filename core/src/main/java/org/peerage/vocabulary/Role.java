package org.peerage.vocabulary;

import java.util.Set;

/**
 * A place in a claim that somebody or something fills.
 *
 * @param name its name within the kind, such as "buyer"
 * @param types what may fill it, never empty
 * @param core whether it identifies the claim
 * @param many whether several may fill it
 */
public record Role(String name, Set<FillerType> types, boolean core, boolean many) {}
