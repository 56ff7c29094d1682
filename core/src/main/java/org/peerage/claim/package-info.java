/**
 * What an article says about companies: {@link org.peerage.claim.Claim}, its {@link org.peerage.claim.Evidence} and their JSON form.
 *
 * <p>A claim cannot be made without evidence, and its id hashes what it says and where. Trap: the stage belongs to the life cycle of
 * the kind; a denial is a stance, never a stage.
 */
@NullMarked
package org.peerage.claim;

import org.jspecify.annotations.NullMarked;
