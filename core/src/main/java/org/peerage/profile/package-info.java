/**
 * The fold: all claims about one company, gathered over articles, as its profile on a day.
 *
 * <p>{@link org.peerage.profile.Profile#of} is the entry, a pure function of the {@link org.peerage.profile.Account}s read, the
 * {@link org.peerage.profile.Company} asked for, or a name of it, and the day. Its {@link org.peerage.profile.Line}s gather the
 * {@link org.peerage.profile.Testimony testimonies} of one thing into {@link org.peerage.profile.Step}s in time order; a deal is a line of
 * the section {@link org.peerage.profile.Section#DEALS}. Which claims belong together is data, {@code rules.yaml}.
 *
 * <p>{@link org.peerage.profile.Changes} compares two profiles, {@link org.peerage.profile.Deals} gathers the deals of all companies, and
 * {@link org.peerage.profile.Signature} tells which articles are copies of one story.
 *
 * <p>Traps: nothing is dropped to make a profile tidy: a denial is a step beside what it denies, and a contradiction has all its
 * sides. The fold sorts before it gathers, so that the order of its input cannot matter; keep it so.
 */
@NullMarked
package org.peerage.profile;

import org.jspecify.annotations.NullMarked;
