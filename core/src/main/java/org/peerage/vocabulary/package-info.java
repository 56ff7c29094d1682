/**
 * What a company profile can say, as data: kinds of claim, their roles and life cycles, read from {@code vocabulary.yaml}.
 *
 * <p>{@link org.peerage.vocabulary.Vocabulary} is the entry; a new kind is a new line of the YAML file, no code.
 */
@NullMarked
package org.peerage.vocabulary;

import org.jspecify.annotations.NullMarked;
