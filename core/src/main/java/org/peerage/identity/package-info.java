/**
 * Which names are one company, and which one person: the forms of names.
 *
 * <p>{@link org.peerage.identity.NameKey} is what two names of a company have in common, {@link org.peerage.identity.PersonName} the parts of
 * a person's name, {@link org.peerage.identity.Acronyms} what capitals stand for. Trap: equal forms are evidence, not proof; whether two
 * companies of different articles are one is for who has more than their names.
 */
@NullMarked
package org.peerage.identity;

import org.jspecify.annotations.NullMarked;
