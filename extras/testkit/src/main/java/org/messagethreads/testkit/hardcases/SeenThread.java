package org.messagethreads.testkit.hardcases;

import java.util.Map;

/**
 * A thread as a subject shows it.
 *
 * @param id its id
 * @param fields what it shows, raw; what it has not is not there, nor is {@link ThreadField#IS}
 */
public record SeenThread(String id, Map<ThreadField, String> fields) {}
