package org.peerage.text;

/**
 * Someone or something that an article names, perhaps by several names.
 *
 * @param number its number within the article, from 0
 * @param type what it is
 * @param name the fullest name that the article has for it
 */
public record Entity(int number, MentionType type, String name) {}
