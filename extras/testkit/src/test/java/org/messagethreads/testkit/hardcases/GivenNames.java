package org.messagethreads.testkit.hardcases;

/** Names as a case gives them, for tests of subjects that live elsewhere. */
public final class GivenNames {

    private GivenNames() {}

    /** The name of one thing. */
    public static Names of(String name, String value) {
        Names names = new Names();
        names.bind(name, value, false);
        return names;
    }
}
