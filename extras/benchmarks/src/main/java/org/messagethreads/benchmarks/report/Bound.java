package org.messagethreads.benchmarks.report;

/**
 * What a figure is held against.
 *
 * @param side which figures are as wanted
 * @param bound itself is
 * @param unit of both
 */
record Bound(Side side, double bound, String unit) {

    /** On which side of the bound one wants to be. */
    enum Side {
        AT_LEAST("at least "),
        AT_MOST("at most ");

        private final String words;

        Side(String words) {
            this.words = words;
        }
    }

    /** A ratio that is this or more. */
    static Bound atLeast(double ratio) {
        return new Bound(Side.AT_LEAST, ratio, "×");
    }

    /** A ratio that is this or less. */
    static Bound atMost(double ratio) {
        return new Bound(Side.AT_MOST, ratio, "×");
    }

    static Bound atLeast(double bound, String unit) {
        return new Bound(Side.AT_LEAST, bound, unit);
    }

    static Bound atMost(double bound, String unit) {
        return new Bound(Side.AT_MOST, bound, unit);
    }

    boolean allows(Figure figure) {
        return side == Side.AT_LEAST ? figure.median() >= bound : figure.median() <= bound;
    }

    /** {@return such as <i>at least 0.5 ×</i>} */
    String wanted() {
        return "%s%s %s".formatted(side.words, Numbers.rounded(bound), unit);
    }

    /** {@return such as <i>0.19 × (0.17 to 0.22)</i>} */
    String measured(Figure figure) {
        String least = Numbers.rounded(figure.least());
        String greatest = Numbers.rounded(figure.greatest());
        return "%s %s".formatted(Numbers.rounded(figure.median()), unit)
                + (least.equals(greatest) ? "" : " (%s to %s)".formatted(least, greatest));
    }
}
