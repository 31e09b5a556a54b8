package org.messagethreads.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.messagethreads.sync.SyncRequest;

class SyncTest {

    @Nested
    class On_the_busy_day {
        private final Run run = Run.ofTraffic("busy-day.jsonl");

        @Test
        void a_first_sync_is_a_full_one() {
            assertThat(run.out()).contains("""
                       65  08:00:00                   Maya Chen      synced in full: 6 threads
                                     00000018  …50                   Open      Tom Becker     “Yes please”
                    """);
        }

        @Test
        void with_a_limit_it_comes_in_pages() {
            assertThat(run.out()).contains("""
                                     00000053  …43                   Open      Luis Romero    “We do, it arrives on Tuesday.”
                       66  08:00:05                   Luis Romero    synced in full, page 2: 1 thread
                                     00000060  …44                   Open                     “It stopped when I pulled the plug, so tomo…
                    """);
        }

        @Test
        void then_comes_what_changed_and_then_nothing() {
            assertThat(run.out()).contains("""
                       75  08:09:20                   Maya Chen      synced what changed: 2 threads
                                     00000069  …63                   Open      Tom Becker     “It does, from the next bill on.”
                                     00000068  …52                   Open      Maya Chen      “Good morning! I see both charges. I am ref…
                       76  08:09:30                   Maya Chen      synced: nothing changed
                    """);
        }

        @Test
        void of_a_deleted_thread_a_tombstone_is_left() {
            assertThat(run.out()).contains("""
                      256  10:05:45                   Maya Chen      synced what changed: 1 thread
                                     c0ffee00  …41                   Tombstone
                    """);
        }

        @Test
        void an_expired_thread_comes_as_resolved() {
            assertThat(run.out()).contains("""
                      264  10:11:00                   Luis Romero    synced what changed, page 3: 4 threads
                                     00000234  …62                   Resolved                 “Thank you, the driver knows.”
                                     00000219  …17                   Resolved                 “It clicked. You are wonderful”
                                     00000246  …66                   Open      Aisha Khan     “more than the fridge is worth”
                                     00000023  …58                   Resolved                 “Monday is a holiday, so Tuesday morning. I…
                    """);
        }

        @Test
        void so_do_the_threads_of_a_number_that_is_taken_away() {
            assertThat(run.out()).contains("""
                      387  13:01:20                   Maya Chen      synced what changed: 3 threads
                                     00000378  …94                   Open      Aisha Khan     “you're the best”
                                     00000359  …40                   Resolved                 “good”
                                     00000365  …83                   Resolved                 “hello can someone call me please”
                    """);
        }

        @Test
        void who_loses_an_owner_begins_anew_and_sees_nothing_of_it() {
            assertThat(run.out()).contains("""
                      419  14:00:10                   Tom Becker     wanted to sync. REFUSED, S5: A full sync is required: you see other
                                                                     owners than before.
                      419  14:00:10                   Tom Becker     synced in full: no thread
                    """);
        }

        @Test
        void who_gains_one_begins_anew_and_sees_its_threads() {
            assertThat(run.out()).contains("""
                      420  14:00:20                   Luis Romero    wanted to sync. REFUSED, S5: A full sync is required: you see other
                                                                     owners than before.
                      420  14:00:20                   Luis Romero    synced in full, page 1: 5 threads, and there is more
                                     00000059  …98                   Open                     “I know you are closed but my account is lo…
                    """);
        }

        @Test
        void after_a_compaction_who_stayed_away_begins_anew_and_who_did_not_goes_on() {
            assertThat(run.out()).contains("""
                      468  16:05:00                   host           compacted the log: 64 threads fell off
                      469  16:05:10                   Maya Chen      synced: nothing changed
                      470  16:05:20                   Luis Romero    wanted to sync. REFUSED, S5: A full sync is required: what changed
                                                                     since is no longer all in the log.
                      470  16:05:20                   Luis Romero    synced in full, page 1: 5 threads, and there is more
                    """);
        }

        @Test
        void the_report_says_what_each_client_received_and_shows() {
            assertThat(run.out()).contains("""
                    client       requests  refused  threads received  open threads shown
                    Maya Chen    11        0        60                8
                    Luis Romero  14        2        51                13
                    Tom Becker   5         2        6                 0
                    """);
        }

        @Test
        void in_the_end_each_client_shows_what_a_fresh_full_sync_shows() throws IOException {
            var example = new Example(new PrintStream(OutputStream.nullOutputStream()));
            example.play(Run.traffic("busy-day.jsonl"));

            assertThat(example.clients().all()).hasSize(3).allSatisfy(client -> {
                client.sync();
                var fresh = example.host().sync(SyncRequest.full(), client.handler());
                assertThat(fresh.get().threads()).containsExactlyElementsOf(client.open());
            });
        }
    }

    @Nested
    class A_line {
        @TempDir
        Path folder;

        @Test
        void with_a_limit_after_the_first_changes_no_client() throws IOException {
            var run =
                    Run.ofLines(folder, sync("\"101\""), received("42"), received("43"), sync("\"101\", \"limit\": 1"));

            assertThat(run.out())
                    .contains("    5  08:01:00                   Ann            synced what changed: 2 threads\n");
        }

        @Test
        void opened_and_deleted_between_two_syncs_a_thread_comes_as_a_tombstone() throws IOException {
            var delete = """
                    {"at": "2026-02-17T08:01:00Z", "what": "delete", "owner": "+12065550101", \
                    "guest": "+14155550142", "by": "101"}""";

            var run = Run.ofLines(folder, sync("\"102\""), received("42"), delete, sync("\"102\""));

            assertThat(run.out()).contains("synced in full: no thread\n", """
                        5  08:01:00                   Bob            synced what changed: 1 thread
                                     00000003  …42                   Tombstone
                    """);
        }

        @Test
        void that_finds_nothing_new_is_done_with_nothing_to_do() throws IOException {
            var run = Run.ofLines(folder, sync("\"101\""), sync("\"101\""), compact("\"PT24H\", \"count\": 10"));

            assertThat(run.out()).contains("synced: nothing changed\n", "compacted the log: no thread fell off\n");
            assertThat(run.done()).isEqualTo(4);
            assertThat(run.idle()).isEqualTo(2);
        }

        @Test
        void of_nobody_s_client_or_with_a_limit_or_an_age_below_zero_is_broken() throws IOException {
            var run = Run.ofLines(
                    folder,
                    sync("\"\""),
                    sync("\"103\""),
                    sync("\"101\", \"limit\": 1.5"),
                    sync("\"101\", \"limit\": -1"),
                    compact("\"-PT1S\", \"count\": 1"),
                    compact("\"PT1S\", \"count\": -1"),
                    compact("\"PT1S\", \"count\": 1, \"by\": \"101\""));

            assertThat(run.broken()).isEqualTo(7);
            assertThat(run.out())
                    .contains(
                            "6  BROKEN    \"age\" is \"-PT1S\": a duration of zero or more is right\n",
                            "8  BROKEN    \"by\" is no field here: at, what, age, count are right\n")
                    .doesNotContain("== The clients");
        }
    }

    private static String sync(String by) {
        return "{\"at\": \"2026-02-17T08:01:00Z\", \"what\": \"sync\", \"by\": " + by + "}";
    }

    private static String compact(String age) {
        return "{\"at\": \"2026-02-17T08:01:00Z\", \"what\": \"compact\", \"age\": " + age + "}";
    }

    private static String received(String guest) {
        return """
                {"at": "2026-02-17T08:01:00Z", "what": "received", "id": "m%s", "from": "+141555501%s", \
                "to": "+12065550101", "text": "Hello"}""".formatted(guest, guest);
    }
}
