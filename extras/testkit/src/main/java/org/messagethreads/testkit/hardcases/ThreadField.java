package org.messagethreads.testkit.hardcases;

/** What a thread shows of itself. Times compare as instants; owners, people and numbers are named as in the cast. */
public enum ThreadField {
    /** The name a step bound the thread to. */
    IS,
    STATUS,
    STATUS_REASON,
    AVAILABILITY,
    OWNER,
    OWNER_NAME,
    OWNER_NUMBER,
    GUEST_NUMBER,
    ASSIGNEE,
    ASSIGNEE_NAME,
    LABEL,
    CREATION_TIME,
    LAST_MODIFIED_TIME,
    /** Needs {@link Need#REVISIONS}. */
    REVISION;

    /** As the files write it. */
    @Override
    public String toString() {
        return Words.field(this);
    }
}
