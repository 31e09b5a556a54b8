package org.messagethreads.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The records the product guide prints, in which the last four digits are masked. */
class GuideTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Run run = Run.of("--records", Run.traffic("guide.jsonl").toString());

    @Test
    void the_records_are_those_of_the_guide_field_by_field() throws IOException {
        var records = JSON.readTree(run.out());
        maskNumbers(records);

        assertThat(run.exit()).isZero();
        assertThat(records.values()).containsExactlyInAnyOrderElementsOf(guide().values());
    }

    @Test
    void the_fields_stand_in_the_order_of_the_guide() throws IOException {
        assertThat(fieldsById(JSON.readTree(run.out()))).containsExactlyInAnyOrderElementsOf(fieldsById(guide()));
    }

    @Test
    void the_thread_expires_in_the_story_before_the_next_line() {
        var story = Run.ofTraffic("guide.jsonl").out();

        assertThat(story)
                .containsSubsequence(
                        "“Thank you”",
                        "Monday, 16 February 2026",
                        "07:29:31  ebf18942  …42    system         resolved it: expired",
                        "Tuesday, 17 February 2026",
                        "17:12:39  07d6d352");
    }

    private static JsonNode guide() throws IOException {
        return JSON.readTree(Files.readString(Path.of("src", "test", "resources", "guide-records.json")));
    }

    /** As the guide masks them: in numbers and in the extension id of the owner. */
    private static void maskNumbers(JsonNode records) {
        for (var record : records) {
            for (var party : List.of("ownerParty", "guestParty")) {
                mask(record.path(party), "phoneNumber");
            }
            mask(record.path("owner"), "extensionId");
        }
    }

    private static void mask(JsonNode object, String field) {
        var whole = object.path(field).stringValue();
        object.asObject().put(field, whole.substring(0, whole.length() - 4) + "XXXX");
    }

    private static List<String> fieldsById(JsonNode records) {
        var fields = new ArrayList<String>();
        records.forEach(record -> fields.add(record.path("id").stringValue() + record.propertyNames()));
        return fields;
    }
}
