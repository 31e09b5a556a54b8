package org.messagethreads.emulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a server says that it answers. */
class ServerTest {

    @ParameterizedTest
    @CsvSource({"127.0.0.1,http://127.0.0.1:8080", "localhost,http://localhost:8080", "::1,http://[::1]:8080"})
    void an_address_of_six_has_brackets(String host, String uri) {
        assertThat(Server.uri(host, 8080)).hasToString(uri);
    }
}
