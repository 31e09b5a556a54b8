package org.messagethreads.emulator.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartConfig;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.Attributes;

/** A body in parts, as some clients send JSON; a part for an attachment is refused, since there are none yet. */
final class Multipart {

    private static final Set<String> METADATA = Set.of("request.json", "metadata");
    private static final int MOST_PARTS = 20;

    private Multipart() {}

    /** The part with the JSON; the whole body if it is not in parts, or there is none. */
    static byte[] metadata(HttpFields headers, byte[] body) {
        String type = headers.contains(HttpHeader.CONTENT_TYPE) ? headers.get(HttpHeader.CONTENT_TYPE) : "";
        return body.length > 0 && type.regionMatches(true, 0, "multipart/form-data", 0, "multipart/form-data".length())
                ? metadata(type, body)
                : body;
    }

    private static byte[] metadata(String type, byte[] body) {
        MultiPartConfig config = new MultiPartConfig.Builder()
                .maxParts(MOST_PARTS)
                .maxPartSize(-1)
                .maxMemoryPartSize(-1)
                .useFilesForPartsWithoutFileName(false)
                .build();
        try (MultiPartFormData.Parts parts = MultiPartFormData.getParts(
                Content.Source.from(ByteBuffer.wrap(body)), new Attributes.Mapped(), type, config)) {
            return only(parts);
        } catch (Failure failure) {
            throw failure;
        } catch (IOException | RuntimeException ignored) { // what it says may quote a text
            throw Failure.invalid("body", "parts between boundaries");
        }
    }

    /** Its bytes as they came: JSON is UTF-8, whatever the type of a part says. */
    private static byte[] only(MultiPartFormData.Parts parts) throws IOException {
        for (MultiPart.Part part : parts) {
            if (!METADATA.contains(part.getName())) {
                throw Failure.invalid("attachments", "no attachment: there are none yet");
            }
        }
        if (parts.size() != 1) {
            throw Failure.missing("metadata");
        }
        return Content.Source.asInputStream(parts.get(0).getContentSource()).readAllBytes();
    }
}
