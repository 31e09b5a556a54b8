package org.messagethreads.emulator.control;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.Optional;
import org.messagethreads.emulator.account.Account;
import org.messagethreads.emulator.api.Records;
import org.messagethreads.emulator.api.Refusals;
import org.messagethreads.emulator.api.ThreadIds;
import org.messagethreads.emulator.api.Words;
import org.messagethreads.emulator.http.Call;
import org.messagethreads.emulator.http.Reply;
import org.messagethreads.thread.HandlerId;
import org.messagethreads.thread.Initiator;
import org.messagethreads.thread.Message;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.StatusReason;
import org.messagethreads.thread.ThreadEvent;
import org.messagethreads.thread.ThreadEvent.Assigned;
import org.messagethreads.thread.ThreadEvent.Deleted;
import org.messagethreads.thread.ThreadEvent.MessageAdded;
import org.messagethreads.thread.ThreadEvent.Opened;
import org.messagethreads.thread.ThreadEvent.Resolved;
import org.messagethreads.thread.ThreadEvent.Unassigned;

/** What happened to a thread, fact by fact, without a text. */
record HistoryEndpoint(Account account) {

    private static final Words<StatusReason> REASON = new Words<>(StatusReason.class);

    /** One fact; those that came about in one step share their time and revision. */
    record Row(
            String time,
            long revision,
            String what,
            Optional<String> by,
            Optional<String> assignee,
            Optional<String> previousAssignee,
            Optional<String> reason,
            Optional<String> messageId) {

        static Row of(ThreadEvent event, String what) {
            return new Row(
                    Records.time(event.at()),
                    event.change().revision().value(),
                    what,
                    HistoryEndpoint.by(event.by()),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        Row assigned(Option<HandlerId> to, Option<HandlerId> before) {
            return new Row(time, revision, what, by, id(to), id(before), reason, messageId);
        }

        Row because(String why) {
            return new Row(time, revision, what, by, assignee, previousAssignee, Optional.of(why), messageId);
        }

        Row withMessage(Message message) {
            return new Row(
                    time,
                    revision,
                    what,
                    by,
                    assignee,
                    previousAssignee,
                    reason,
                    Optional.of(message.id().value()));
        }

        private static Optional<String> id(Option<HandlerId> handler) {
            return handler.map(HandlerId::value).toJavaOptional();
        }
    }

    Reply read(Call call) {
        Seq<ThreadEvent> events = account.life()
                .threads()
                .history(ThreadIds.ofPath(call), Reader.host())
                .getOrElseThrow(Refusals::ofPath);
        return Reply.ok(events.flatMap(HistoryEndpoint::rows).asJava());
    }

    private static Seq<Row> rows(ThreadEvent event) {
        return switch (event) {
            case Opened it -> opened(it);
            case MessageAdded it -> List.of(message(it, it.added()));
            case Assigned it -> List.of(Row.of(it, "Assigned").assigned(Option.some(it.assignee()), it.previous()));
            case Unassigned it -> List.of(Row.of(it, "Unassigned").assigned(Option.none(), Option.some(it.previous())));
            case Resolved it -> List.of(Row.of(it, "Resolved").because(REASON.of(it.reason())));
            case Deleted it -> List.of(Row.of(it, "Deleted"));
        };
    }

    private static Seq<Row> opened(Opened event) {
        return List.of(Row.of(event, "Opened"))
                .appendAll(
                        event.assignee().map(it -> Row.of(event, "Assigned").assigned(Option.some(it), Option.none())))
                .append(message(event, event.first()));
    }

    private static Row message(ThreadEvent event, Message message) {
        return Row.of(event, message.author().isDefined() ? "MessageSent" : "MessageReceived")
                .withMessage(message);
    }

    private static Optional<String> by(Initiator initiator) {
        return switch (initiator) {
            case Initiator.Handler it -> Optional.of(it.id().value());
            case Initiator.Party party -> party == Initiator.Party.GUEST ? Optional.of("guest") : Optional.empty();
        };
    }
}
