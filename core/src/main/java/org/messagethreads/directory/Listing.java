package org.messagethreads.directory;

import io.vavr.control.Option;

/**
 * What an owner or a handler is called (L8).
 *
 * @param name for people
 * @param type the extension type, such as {@code Department} or {@code User}; none if nobody knows one
 */
public record Listing(String name, Option<String> type) {}
