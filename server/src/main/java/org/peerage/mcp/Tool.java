package org.peerage.mcp;

import java.util.function.Function;

/**
 * Something that a model may ask for.
 *
 * @param name by which {@code tools.yaml} has its words
 * @param gives what it answers
 * @param call throws {@link org.peerage.api.Unanswered} where it cannot be answered
 */
record Tool(String name, Class<? extends Answer> gives, Function<Arguments, Answer> call) {}
