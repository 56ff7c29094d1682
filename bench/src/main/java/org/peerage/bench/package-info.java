/**
 * Measures the reader beside Stanford CoreNLP on the same articles, how long suggestions and folds take, the names of invented
 * companies, and the main texts of pages; fuzzes the readers of files. Not part of the product.
 */
@NullMarked
package org.peerage.bench;

import org.jspecify.annotations.NullMarked;
