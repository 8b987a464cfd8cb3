package org.relaydesk.adapter.http;

import java.io.IOException;

import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** A request body that OkHttp must not write a second time, whatever the first answer was. */
public final class OnceBody extends RequestBody {
    private final RequestBody body;

    private OnceBody(RequestBody body) {
        this.body = body;
    }

    public static OnceBody of(RequestBody body) {
        return new OnceBody(body);
    }

    public static OnceBody json(String json) {
        return new OnceBody(RequestBody.create(json, MediaType.get("application/json; charset=utf-8")));
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public @Nullable MediaType contentType() {
        return body.contentType();
    }

    @Override
    public long contentLength() throws IOException {
        return body.contentLength();
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        body.writeTo(sink);
    }
}
