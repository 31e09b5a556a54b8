package org.messagethreads.emulator.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A connection, for what no client of HTTP would send. */
public final class RawSocket implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 20_000;
    private static final String END_OF_HEAD = "\r\n\r\n";

    private final Socket socket;

    /** Connects. */
    public RawSocket(URI server) {
        try {
            socket = new Socket(server.getHost(), server.getPort());
            socket.setSoTimeout(PATIENCE_MILLIS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a byte for each character; the server may have hung up, which its answer will show. */
    public void write(String octets) {
        try {
            socket.getOutputStream().write(octets.getBytes(ISO_8859_1));
        } catch (IOException ignored) { // what has come back counts
        }
    }

    /** Sends no more. */
    public void endOutput() {
        try {
            socket.shutdownOutput();
        } catch (IOException ignored) { // what has come back counts
        }
    }

    /** What comes back next, while the server may still wait for more. */
    public Answer answer() {
        StringBuilder head = new StringBuilder();
        try {
            InputStream in = socket.getInputStream();
            while (head.indexOf(END_OF_HEAD) < 0) {
                head.append(new String(exactly(in, 1), ISO_8859_1));
            }
            Answer answer = parse(head.toString()).getFirst();
            int length = Integer.parseInt(answer.header("content-length"));
            return new Answer(answer.status(), answer.headers(), new String(exactly(in, length), ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException("the server says " + head, e);
        }
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    /** What comes back until the server has no more to say. */
    public List<Answer> answers() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (InputStream in = socket.getInputStream()) {
            in.transferTo(all);
        } catch (SocketTimeoutException e) {
            throw new UncheckedIOException("the server says " + all.toString(ISO_8859_1) + " and does not hang up", e);
        } catch (IOException ignored) { // hung up on: what has come counts
        }
        return parse(all.toString(ISO_8859_1));
    }

    private static List<Answer> parse(String all) {
        List<Answer> answers = new ArrayList<>();
        for (int begin = 0; begin < all.length(); ) {
            int body = all.indexOf(END_OF_HEAD, begin) + END_OF_HEAD.length();
            String[] lines = all.substring(begin, body).strip().split("\r\n", -1);
            Map<String, String> headers = headers(lines);
            begin = body + Integer.parseInt(headers.getOrDefault("content-length", "0"));
            String octets = all.substring(body, Math.min(begin, all.length()));
            answers.add(new Answer(Integer.parseInt(lines[0].split(" ", 3)[1]), headers, octets));
        }
        return answers;
    }

    private static Map<String, String> headers(String... lines) {
        return Arrays.stream(lines)
                .skip(1)
                .map(it -> it.split(": ?", 2))
                .collect(Collectors.toMap(it -> it[0].toLowerCase(Locale.ROOT), it -> it[1]));
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
