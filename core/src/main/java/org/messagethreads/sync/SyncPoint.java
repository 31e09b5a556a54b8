package org.messagethreads.sync;

import io.vavr.control.Option;
import java.util.UUID;
import org.messagethreads.thread.Position;

/**
 * What a token stands for: never a time (S3).
 *
 * @param incarnation of the store that gave the positions
 * @param view what the caller might see, as {@link SyncKey#view} names it
 * @param at all up to here has been delivered
 * @param full between the pages of a full sync, the head it began at, later than {@code at}; none otherwise
 */
public record SyncPoint(UUID incarnation, UUID view, Position at, Option<Position> full) {}
