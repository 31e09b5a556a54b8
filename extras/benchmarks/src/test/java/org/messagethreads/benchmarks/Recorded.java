package org.messagethreads.benchmarks;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes down what a contender answers, with its threads numbered in the order they were opened in, so that contenders
 * can be compared.
 */
final class Recorded<T> implements Contender<T> {

    private static final int COUNTING = 100;

    private final RuleKeeper<T> contender;
    private final Map<T, Integer> numbers = new HashMap<>();
    private final List<String> record = new ArrayList<>();

    Recorded(RuleKeeper<T> contender) {
        this.contender = contender;
    }

    List<String> record() {
        return record;
    }

    @Override
    public T receive(int pair, long message) {
        T thread = contender.receive(pair, message);
        write("pair %d received: %s".formatted(pair, described(thread)));
        return thread;
    }

    @Override
    public Option<T> send(int pair, long message, int by) {
        Option<T> thread = contender.send(pair, message, by);
        write("pair %d was sent to: %s".formatted(pair, thread.fold(() -> "refused", this::described)));
        return thread;
    }

    @Override
    public boolean assign(T thread, int by) {
        boolean accepted = contender.assign(thread, by);
        write("assigned, %s: %s".formatted(accepted, described(thread)));
        return accepted;
    }

    @Override
    public boolean resolve(T thread, int by) {
        boolean accepted = contender.resolve(thread, by);
        write("resolved, %s: %s".formatted(accepted, described(thread)));
        return accepted;
    }

    @Override
    public void settle() {
        contender.settle();
    }

    /** Counts only now and then: it settles everything due, and a command shall find something to settle. */
    private void write(String line) {
        record.add(line);
        if (record.size() % COUNTING == 0) {
            record.add("%d threads open, %d messages, %d changes"
                    .formatted(contender.open(), contender.messages(), contender.changes()));
        }
    }

    private String described(T thread) {
        int number = numbers.computeIfAbsent(thread, ignored -> numbers.size());
        return "thread %d, assigned to %s"
                .formatted(number, contender.assignee(thread).getOrElse("nobody"));
    }
}
