package org.messagethreads.sync;

import io.vavr.control.Option;

/**
 * What a client asks for.
 *
 * @param after the token it was given last; none for a full sync (S1, S2)
 * @param limit how many threads it takes at once, 1 or more; none for all there are (S7)
 * @param number tells the requests of one client apart; nothing to the service
 */
public record SyncRequest(Option<SyncToken> after, Option<Integer> limit, long number) {

    /**
     * Takes a request.
     *
     * @throws IllegalArgumentException if the limit is less than 1
     */
    public SyncRequest {
        if (limit.exists(it -> it < 1)) {
            throw new IllegalArgumentException("a limit is " + limit.get() + ": 1 or more is right (S7)");
        }
    }

    /** {@return a full sync in one answer} */
    public static SyncRequest full() {
        return new SyncRequest(Option.none(), Option.none(), 0);
    }

    /**
     * What changed meanwhile, in one answer; or the rest of a full sync whose last page gave the token.
     *
     * @param token the token given last
     * @return an incremental sync
     */
    public static SyncRequest after(SyncToken token) {
        return new SyncRequest(Option.some(token), Option.none(), 0);
    }

    /**
     * The same, page by page.
     *
     * @param most how many threads to a page, 1 or more
     * @return this request, with that limit
     */
    public SyncRequest withLimit(int most) {
        return new SyncRequest(after, Option.some(most), number);
    }
}
