package org.messagethreads;

import io.vavr.control.Option;
import org.messagethreads.directory.Directory;
import org.messagethreads.query.ThreadQueries;
import org.messagethreads.query.ThreadQuery;
import org.messagethreads.thread.OwnerId;
import org.messagethreads.thread.PhoneNumber;
import org.messagethreads.thread.Reader;
import org.messagethreads.thread.Refusal;
import org.messagethreads.thread.Rule;
import org.messagethreads.thread.Scope;

/** Who may see what (L1, L6). */
record Access(Directory directory, ThreadQueries queries) {

    Scope scope(Reader by) {
        return switch (by) {
            case Reader.Host ignored -> new Scope.Everything();
            case Reader.Handler it -> new Scope.Owners(directory.ownersShownTo(it.id()));
        };
    }

    /** L1: why an owner's threads are not shown. */
    Option<Refusal> hidden(OwnerId owner, Reader from) {
        return switch (from) {
            case Reader.Host ignored -> Option.none();
            case Reader.Handler it ->
                Option.when(!directory.roster(owner).shows(it.id()), () -> new Refusal.NotAHandler(Rule.L1, it.id()));
        };
    }

    /** L6: why a filter is refused. */
    Option<Refusal> invisible(ThreadQuery query, Scope scope) {
        return switch (scope) {
            case Scope.Everything ignored -> Option.none();
            case Scope.Owners ignored ->
                query.owners()
                        .toVector()
                        .sorted()
                        .find(owner -> !scope.includes(owner))
                        .<Refusal>map(Refusal.OwnerNotVisible::new)
                        .orElse(() -> query.ownerNumber()
                                .filter(number -> !isVisible(number, scope))
                                .map(Refusal.OwnerNumberNotVisible::new));
        };
    }

    private boolean isVisible(PhoneNumber number, Scope scope) {
        return directory.ownerOf(number).exists(roster -> scope.includes(roster.owner()))
                || queries.standsOn(number, scope);
    }
}
