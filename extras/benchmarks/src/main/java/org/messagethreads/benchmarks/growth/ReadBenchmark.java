package org.messagethreads.benchmarks.growth;

import io.vavr.control.Either;
import org.messagethreads.benchmarks.ours.Cast;
import org.messagethreads.sync.SyncAnswer;
import org.messagethreads.sync.SyncRequest;
import org.messagethreads.thread.MessageThread;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.Refusal;
import org.openjdk.jmh.annotations.Benchmark;

/** What it takes to read a thread, and all that an owner's client shows, of so many threads. */
public class ReadBenchmark extends FilledBenchmark {

    /**
     * A thread at random, by its id.
     *
     * @return the thread
     */
    @Benchmark
    public Either<Refusal, MessageThread> thread() {
        return filled.service().thread(Filled.thread(random.nextInt(threads) + 1), Reader.host());
    }

    /**
     * A full sync in one answer by the agent of an owner at random, who sees a thousand open threads.
     *
     * @return the threads and a token
     */
    @Benchmark
    public Either<Refusal, SyncAnswer> fullSync() {
        return filled.service().sync(SyncRequest.full(), Reader.handler(Cast.agent(random.nextInt(filled.owners()))));
    }
}
