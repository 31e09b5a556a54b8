package org.messagethreads.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.messagethreads.thread.Specimens.SECRET_NUMBER;
import static org.messagethreads.thread.Specimens.SECRET_TEXT;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.messagethreads.testkit.Proves;

/** No record prints a text or a whole number. */
@Proves("E2")
class SecrecyTest {

    static Stream<Class<?>> records() {
        return Specimens.records().toJavaStream();
    }

    @ParameterizedTest
    @MethodSource("records")
    void a_record_prints_neither_texts_nor_whole_numbers(Class<?> type) {
        Seq<Object> specimens = Specimens.of(type);

        assertThat(specimens).isNotEmpty();
        assertThat(specimens)
                .extracting(Object::toString)
                .allSatisfy(printed -> assertThat(printed)
                        .isNotBlank()
                        .doesNotContain(SECRET_TEXT)
                        .doesNotContain(SECRET_NUMBER.substring(1)));
    }

    @Test
    void the_records_looked_at_hold_secrets() {
        assertThat(Specimens.records())
                .contains(
                        PhoneNumber.class,
                        NotE164.class,
                        Text.class,
                        Label.class,
                        Message.class,
                        ThreadCommand.Send.class,
                        ThreadEvent.Opened.class,
                        MessageThread.Open.class,
                        Conversation.class,
                        Situation.class,
                        Decision.class,
                        Refusal.NumberTaken.class);
        assertThat(Specimens.of(Message.class).map(Message.class::cast).flatMap(Message::text))
                .contains(new Text(SECRET_TEXT));
        assertThat(Specimens.of(NumberPair.class))
                .containsExactly(new NumberPair(new PhoneNumber(SECRET_NUMBER), new PhoneNumber(SECRET_NUMBER)));
    }

    @Test
    void every_command_and_every_event_is_among_them() {
        assertThat(Specimens.of(ThreadCommand.class).map(Object::getClass).distinct())
                .hasSize(7);
        assertThat(Specimens.of(ThreadEvent.class).map(Object::getClass).distinct())
                .hasSize(6);
        assertThat(Specimens.of(Conversation.class)
                        .map(Conversation.class::cast)
                        .map(Conversation::open))
                .contains(Option.none());
    }
}
