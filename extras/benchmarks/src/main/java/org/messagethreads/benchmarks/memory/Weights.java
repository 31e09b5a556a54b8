package org.messagethreads.benchmarks.memory;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What an open thread weighs on average, in bytes.
 *
 * @param withOneMessage all that is kept of it, its event and its place in all indexes included
 * @param withThreeMessages the same, with three
 */
record Weights(long withOneMessage, long withThreeMessages) {

    /** A string of 40 Latin characters: the text of each message. */
    private static final long TEXT = Graph.bytes("x".repeat(40));

    /**
     * Takes what so many threads weigh together.
     *
     * @param none what there is before the first
     */
    static Weights of(int threads, long none, long withOneMessage, long withThreeMessages) {
        return new Weights(
                Math.round((double) (withOneMessage - none) / threads),
                Math.round((double) (withThreeMessages - none) / threads));
    }

    /** What a further message adds: its event, its id, its text. */
    @JsonProperty
    long perMessage() {
        return (withThreeMessages - withOneMessage) / 2;
    }

    /** Without its event. The message's text counts, as it is the label's too. */
    @JsonProperty
    long withoutEvents() {
        return withOneMessage - perMessage() + TEXT;
    }
}
