package org.messagethreads.testkit.hardcases;

/** What a case needs that not every subject offers. */
public enum Need {
    /** Commands state the revision their caller saw, and threads show theirs (A7). */
    REVISIONS,
    /** Who sends a message gives it its id (X1). */
    OUTBOUND_IDS,
    /** A page of a list begins after the page before, whatever came and went (L5). */
    CURSORS,
    /** Syncs come in pages (S7). */
    SYNC_PAGES;

    /** As the files write it. */
    @Override
    public String toString() {
        return Words.field(this);
    }
}
