package org.messagethreads.emulator.random;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.messagethreads.emulator.wire.Answer;
import tools.jackson.databind.JsonNode;

/** What answers have told, the newest of it. */
public final class Known {

    private static final int MOST = 40;
    private static final int USUAL_LIFE = 3_600;

    private final Draw draw;
    private final Map<Kind, List<String>> values = new EnumMap<>(Kind.class);

    /** Nothing is known. */
    public Known(Draw draw) {
        this.draw = draw;
    }

    enum Kind {
        ACCESS(12),
        SHORT_LIVED(MOST),
        REFRESH(MOST),
        THREAD(10),
        MESSAGE(MOST),
        SYNC(12);

        private final int most;

        Kind(int most) {
            this.most = most;
        }
    }

    /** One that is known, or what there is instead. */
    String any(Kind kind, String otherwise) {
        List<String> known = values.getOrDefault(kind, List.of());
        return known.isEmpty() ? otherwise : draw.of(known);
    }

    /** Learns from an answer. */
    public void learn(Answer answer) {
        if (answer.status() / 100 == 2 && !answer.octets().isEmpty()) {
            JsonNode body = answer.json();
            learn(body);
            body.findParents("id").forEach(this::learn);
        }
    }

    private void learn(JsonNode object) {
        if (object.has("access_token")) {
            boolean isShort = object.path("expires_in").intValue() < USUAL_LIFE;
            add(isShort ? Kind.SHORT_LIVED : Kind.ACCESS, object.path("access_token"));
            add(Kind.REFRESH, object.path("refresh_token"));
        }
        add(Kind.SYNC, object.at("/syncInfo/syncToken"));
        if (object.has("ownerParty")) {
            add(Kind.THREAD, object.path("id"));
        }
        if (object.has("direction")) {
            add(Kind.MESSAGE, object.path("id"));
        }
    }

    private void add(Kind kind, JsonNode value) {
        List<String> known = values.computeIfAbsent(kind, ignored -> new ArrayList<>());
        if (value.isString() && !known.contains(value.stringValue())) {
            known.add(value.stringValue());
        }
        if (known.size() > kind.most) {
            known.removeFirst();
        }
    }
}
