/**
 * Who may do what: users, passwords, one-time links, sessions, and what is done about guessing. Knows no HTTP.
 *
 * <p>{@link org.peerage.access.SignIn} lets in, {@link org.peerage.access.Sessions} knows who is in, {@link org.peerage.access.Links} are for setting
 * a password, {@link org.peerage.access.Directory} is what admins work with. Each takes a {@code Clock}, and writes what it does into the audit log.
 *
 * <p>Traps: nothing here may tell a stranger whether an email belongs to a user, neither by its answer nor by the work it takes. A
 * {@link org.peerage.access.Token} is a secret; only its hash is stored, and its {@code toString} does not show it.
 */
@NullMarked
package org.peerage.access;

import org.jspecify.annotations.NullMarked;
