package org.messagethreads.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;

/** A good text spoiled: mostly too little to be told by its length. */
final class Overwritten {

    private Overwritten() {}

    /** With another stretch in place of one as long, or of one that is a character longer or shorter. */
    static String somewhere(String good, FuzzedDataProvider data) {
        int from = data.consumeInt(0, good.length());
        int more = data.consumeInt(-1, 1);
        String stretch = data.consumeRemainingAsString();
        int to = Math.clamp(from + stretch.length() + more, 0, good.length());
        return good.substring(0, from) + stretch + good.substring(to);
    }
}
