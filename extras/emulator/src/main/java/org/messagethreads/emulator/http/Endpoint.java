package org.messagethreads.emulator.http;

/** What answers requests to a path by a method. */
@FunctionalInterface
public interface Endpoint {

    /**
     * Answers a request.
     *
     * @throws Failure if the answer is an error
     */
    Reply answer(Call call);
}
