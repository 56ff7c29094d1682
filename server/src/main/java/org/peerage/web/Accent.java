package org.peerage.web;

import java.util.stream.IntStream;

/**
 * The operator's colour, with one on it that can be read.
 *
 * @param colour as "#5b2a6d"
 */
record Accent(String colour) {
    /** Where white on a colour has the same contrast as black on it. */
    private static final double MIDDLE = 0.179;

    /** @throws IllegalArgumentException where it is no colour */
    static Accent of(String colour) {
        if (!colour.matches("#[0-9a-fA-F]{6}")) {
            throw new IllegalArgumentException("'" + colour + "' is no colour; write it as #5b2a6d");
        }
        return new Accent(colour);
    }

    /** As custom properties of the stylesheet. */
    String css() {
        return ":root { --accent: " + colour + "; --on-accent: " + (luminance() > MIDDLE ? "#000000" : "#ffffff")
                + "; }\n";
    }

    /** Relative luminance by WCAG 2.2. */
    private double luminance() {
        double[] weights = {0.2126, 0.7152, 0.0722};
        return IntStream.range(0, weights.length)
                .mapToDouble(i ->
                        weights[i] * linear(Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0))
                .sum();
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
