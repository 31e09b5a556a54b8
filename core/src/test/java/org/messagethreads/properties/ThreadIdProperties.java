package org.messagethreads.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.messagethreads.testkit.Proves;
import org.messagethreads.testkit.histories.Values;
import org.messagethreads.thread.ThreadId;

/** Ids of threads, and their text. */
class ThreadIdProperties {

    @Property
    @Proves("T6")
    void ids_are_ordered_as_their_lower_case_text(@ForAll("ids") ThreadId one, @ForAll("ids") ThreadId other) {
        assertThat(Integer.signum(one.compareTo(other)))
                .isEqualTo(Integer.signum(one.toString().compareTo(other.toString())));
        assertThat(one.toString()).isEqualTo(one.toString().toLowerCase(Locale.ROOT));
    }

    @Property
    @Proves("M8")
    void an_id_is_read_from_its_text_in_either_case(@ForAll("ids") ThreadId id) {
        assertThat(ThreadId.parse(id.toString())).contains(id);
        assertThat(ThreadId.parse(id.toString().toUpperCase(Locale.ROOT))).contains(id);
    }

    @Provide
    Arbitrary<ThreadId> ids() {
        return Values.threadIds();
    }
}
