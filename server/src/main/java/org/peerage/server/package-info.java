/**
 * The top floor: the command line.
 *
 * <p>{@link org.peerage.server.Peerage} is the entry; each command takes files and prints what was read.
 */
@NullMarked
package org.peerage.server;

import org.jspecify.annotations.NullMarked;
