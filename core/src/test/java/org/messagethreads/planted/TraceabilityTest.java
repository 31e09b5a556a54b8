package org.messagethreads.planted;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.messagethreads.fixtures.Docs;

/** The page that leads from each rule to what proves it. */
class TraceabilityTest {

    @Test
    void the_page_is_what_the_tests_and_the_planted_faults_say() throws IOException {
        Docs.assertIsMade("traceability.md", TraceabilityPage.markdown());
    }
}
