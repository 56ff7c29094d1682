package org.peerage.vocabulary;

/** What may fill a role. */
public enum FillerType {
    COMPANY,
    PERSON,
    PLACE,
    THING,
    MONEY,
    QUANTITY,
    DATE,
    TEXT
}
