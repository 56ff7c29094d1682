/**
 * Measures the reader beside Stanford CoreNLP on the same articles and how long suggestions take, resolves
 * invented names of companies, and fuzzes the readers of files. Not part of the product.
 */
@NullMarked
package org.peerage.bench;

import org.jspecify.annotations.NullMarked;
