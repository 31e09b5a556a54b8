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

    static Bound atMost(double bound, String unit) {
        return new Bound(Side.AT_MOST, bound, unit);
    }

    boolean allows(double figure) {
        return side == Side.AT_LEAST ? figure >= bound : figure <= bound;
    }

    /** {@return such as <i>at least 0.5 ×</i>} */
    String words() {
        return side.words + words(bound);
    }

    /** {@return a figure with the unit} */
    String words(double figure) {
        return Numbers.rounded(figure) + " " + unit;
    }
}
