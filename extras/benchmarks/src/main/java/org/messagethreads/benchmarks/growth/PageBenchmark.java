package org.messagethreads.benchmarks.growth;

import io.vavr.collection.HashSet;
import org.messagethreads.benchmarks.ours.Cast;
import org.messagethreads.query.Cursor;
import org.messagethreads.query.Page;
import org.messagethreads.query.Period;
import org.messagethreads.query.ThreadQuery;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.Status;
import org.openjdk.jmh.annotations.Benchmark;

/** What a page of a hundred takes, by each index, of so many threads. */
public class PageBenchmark extends FilledBenchmark {

    private static final int PAGE = 100;

    /** {@return the first page of everything} */
    @Benchmark
    public Page everything() {
        return page(ThreadQuery.all());
    }

    /** {@return a page of everything that begins at random} */
    @Benchmark
    public Page laterPage() {
        int before = threadBeforeAPage();
        return page(ThreadQuery.all().after(new Cursor(filled.created(before), Filled.thread(before))));
    }

    /** {@return all threads that were opened in a period at random} */
    @Benchmark
    public Page created() {
        int before = threadBeforeAPage();
        return page(ThreadQuery.all()
                .withCreated(new Period(filled.created(before + 1), filled.created(before + 1 + PAGE))));
    }

    /** {@return the first page of an owner at random} */
    @Benchmark
    public Page owner() {
        return page(ofOwner());
    }

    /** {@return the first page of an owner's open threads} */
    @Benchmark
    public Page ownerAndOpen() {
        return page(ofOwner().withStatus(Status.OPEN));
    }

    /** {@return all threads of a guest who has a hundred} */
    @Benchmark
    public Page guest() {
        return page(ThreadQuery.all().withGuestNumber(Filled.regular(anOwner())));
    }

    private Page page(ThreadQuery query) {
        return filled.service().list(query.withLimit(PAGE), Reader.host()).get();
    }

    private ThreadQuery ofOwner() {
        return ThreadQuery.all().withOwners(HashSet.of(Cast.owner(anOwner())));
    }

    private int anOwner() {
        return random.nextInt(filled.owners());
    }

    /** Has a page of others after it. */
    private int threadBeforeAPage() {
        return 1 + random.nextInt(threads - PAGE);
    }
}
