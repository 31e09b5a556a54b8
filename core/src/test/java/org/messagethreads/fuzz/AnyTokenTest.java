package org.messagethreads.fuzz;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.vavr.control.Option;
import java.util.UUID;
import org.messagethreads.sync.SyncKey;
import org.messagethreads.sync.SyncPoint;
import org.messagethreads.sync.SyncToken;
import org.messagethreads.testkit.People;
import org.messagethreads.testkit.Proves;
import org.messagethreads.thread.Position;
import org.messagethreads.thread.Reader;

/** What a client may bring as its token. */
class AnyTokenTest {

    private static final SyncKey KEY = new SyncKey("acme", "a secret of 32 bytes, in letters".getBytes(US_ASCII));
    private static final Reader ANN = Reader.handler(People.ANN);
    private static final SyncPoint POINT =
            new SyncPoint(new UUID(1, 2), new UUID(3, 4), new Position(5), Option.some(new Position(6)));
    private static final String GIVEN = KEY.seal(POINT, ANN).text();

    @FuzzTest
    @Proves({"S4", "E2"})
    void only_the_very_bytes_that_were_given_are_a_token(FuzzedDataProvider data) {
        String brought = Overwritten.somewhere(GIVEN, data);
        SyncToken token = new SyncToken(brought);

        assertThat(KEY.open(token, ANN)).isEqualTo(Option.when(brought.equals(GIVEN), POINT));
        assertThat(KEY.open(token, Reader.host())).isEqualTo(Option.none());
        assertThat(token).hasToString("SyncToken[" + brought.length() + " characters]");
    }
}
