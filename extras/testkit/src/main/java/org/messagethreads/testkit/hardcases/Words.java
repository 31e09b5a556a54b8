package org.messagethreads.testkit.hardcases;

import static java.util.Locale.ROOT;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Constants as the files write them. */
final class Words {

    private Words() {}

    /** THREAD_EXPIRED is ThreadExpired. */
    static String joined(Enum<?> constant) {
        return Arrays.stream(constant.name().split("_", -1))
                .map(it -> it.charAt(0) + it.substring(1).toLowerCase(ROOT))
                .collect(Collectors.joining());
    }

    /** LAST_MODIFIED_TIME is lastModifiedTime. */
    static String field(Enum<?> constant) {
        String joined = joined(constant);
        return joined.substring(0, 1).toLowerCase(ROOT) + joined.substring(1);
    }
}
