/**
 * Which names are one company, and which one person.
 *
 * <p>{@link org.peerage.identity.Matcher} judges two {@link org.peerage.identity.Bearer}s by their names and what articles say of them, {@link
 * org.peerage.identity.Blocks} says which are worth comparing, {@link org.peerage.identity.Resolution} does both for many, {@link
 * org.peerage.identity.Registry} makes companies of the {@link org.peerage.identity.Judgement}s, and {@link org.peerage.identity.Namesakes} tells which company
 * a short name means. Below them are the forms of names: {@link org.peerage.identity.NameKey} is what two names of a company have in common, {@link
 * org.peerage.identity.PersonName} the parts of a person's name, {@link org.peerage.identity.Acronyms} what capitals stand for.
 *
 * <p>Traps: equal forms are evidence, not proof, since many companies may bear one name. "legal-forms.yaml" is used by the reader of articles too: a word that
 * is a form somewhere and a common word elsewhere takes away from names there.
 */
@NullMarked
package org.peerage.identity;

import org.jspecify.annotations.NullMarked;
