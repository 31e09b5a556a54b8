package org.messagethreads.checker;

/**
 * What a place is like.
 *
 * @param shape the same for all places from which the same can follow, but for names
 * @param names who is who in it: places of the same shape and names are the same altogether
 */
record Form(String shape, String names) {}
