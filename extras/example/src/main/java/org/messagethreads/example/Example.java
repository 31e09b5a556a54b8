package org.messagethreads.example;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.messagethreads.query.ThreadQuery;
import org.messagethreads.thread.ThreadCommand;

/** Reads a file of traffic, hands it line by line to the host, and tells what came of it. */
public final class Example {

    private static final String RECORDS = "--records";

    private final Host host = new Host();
    private final Clients clients = new Clients(host);
    private final LineReader reader = new LineReader(host);
    private final Words words = new Words(host.directory());
    private final Tally tally = new Tally();
    private final Console console;
    private final Story story;

    Example(PrintStream out) {
        console = new Console(out);
        story = new Story(console, host, words, tally);
    }

    /**
     * Runs the example; exits with 0, with 1 if a line was broken, with 2 if there is no file to read.
     *
     * @param args a file; with {@code --records}, its threads are printed as JSON instead of a story
     */
    public static void main(String... args) {
        System.exit(run(List.of(args), utf8(FileDescriptor.out), utf8(FileDescriptor.err)));
    }

    static int run(Seq<String> args, PrintStream out, PrintStream err) {
        boolean records = args.contains(RECORDS);
        Seq<String> files = args.removeAll(RECORDS);
        if (files.size() != 1 || files.head().startsWith("--")) {
            err.println("One file is right: [--records] FILE");
            return 2;
        }
        Example example = new Example(records ? new PrintStream(OutputStream.nullOutputStream()) : out);
        try {
            example.play(Path.of(files.head()));
        } catch (NoSuchFileException none) {
            err.println("There is no file " + files.head());
            return 2;
        } catch (IOException | InvalidPathException unreadable) {
            err.println("This file cannot be read: " + files.head());
            return 2;
        }
        if (records) {
            example.printRecords(out, err);
        } else {
            new Report(example.console, example.host, example.words, example.clients).print(example.tally);
        }
        return example.tally.broken().isEmpty() ? 0 : 1;
    }

    void play(Path file) throws IOException {
        // Cut into lines as bytes: one line that is not UTF-8 spoils no other.
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            String raw = lines.readLine();
            for (int number = 1; raw != null; number++, raw = lines.readLine()) {
                play(number, number == 1 ? Utf8.withoutMark(raw) : raw);
            }
        }
    }

    /** Whatever comes of a line, the next one has its turn. */
    private void play(int number, String raw) {
        try {
            if (!raw.isBlank() && !raw.startsWith("#")) {
                readAndPlay(number, raw);
            }
        } catch (RuntimeException | StackOverflowError mistake) {
            story.broken(number, Fault.unforeseen(mistake));
        }
    }

    private void readAndPlay(int number, String raw) {
        reader.read(number, raw).peekLeft(fault -> story.broken(number, fault)).peek(line -> {
            host.moveTo(line.at()).forEach(story::expired);
            story.leads(line, host.lead());
            play(line);
        });
    }

    private void play(Line line) {
        switch (line.what()) {
            case Line.Wait ignored -> story.waited(line);
            case Line.Sync it -> story.synced(line, it.by(), clients.sync(it.by(), it.start()));
            case Line.Compact it -> story.compacted(line, host.compact(it.keep()));
            case Line.Command it -> handle(line, it.command());
            case Line.Directory it ->
                host.list(it.owners())
                        .peekLeft(refusal -> story.refused(line, refusal))
                        .peek(changed -> story.listed(line, changed))
                        .map(changed -> changed.map(ThreadCommand.Reconcile::new))
                        .peek(commands -> commands.forEach(command -> handle(line, command)));
        }
    }

    private void handle(Line line, ThreadCommand command) {
        host.handle(command, line.newThread())
                .peek(outcome -> story.came(line, command, outcome))
                .peekLeft(refusal -> story.refused(line, command, refusal));
    }

    Host host() {
        return host;
    }

    Clients clients() {
        return clients;
    }

    private void printRecords(PrintStream out, PrintStream err) {
        out.println(new Records(host.directory()).of(host.all(ThreadQuery.all())));
        tally.broken().forEach((number, fault) -> err.println("Line " + number + ": " + fault.complaint()));
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
