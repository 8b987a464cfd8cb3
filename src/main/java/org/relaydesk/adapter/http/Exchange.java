package org.relaydesk.adapter.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.net.ssl.SSLException;

import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Runs one HTTP request exactly once: no redirect is followed and nothing is repeated by the client itself. Requests
 * with a body take it from {@link OnceBody}, else OkHttp would repeat them after some answers (503 with
 * {@code Retry-After: 0}, 408, 421) even with its retries switched off.
 */
public final class Exchange {
    private final OkHttpClient client;
    private final boolean fresh;
    private volatile boolean closed;

    private Exchange(OkHttpClient client, boolean fresh) {
        this.client = client;
        this.fresh = fresh;
    }

    /** Connections are kept for some seconds for the next call. */
    public static Exchange pooled() {
        return new Exchange(client(new ConnectionPool(8, 15, TimeUnit.SECONDS)), false);
    }

    /**
     * Each call on a connection of its own: one that the server has closed meanwhile would make it look as if a request
     * had been lost half-way.
     */
    public static Exchange fresh() {
        return new Exchange(client(new ConnectionPool(0, 1, TimeUnit.SECONDS)), true);
    }

    private static OkHttpClient client(ConnectionPool pool) {
        return new OkHttpClient.Builder()
                .connectionPool(pool)
                .protocols(List.of(Protocol.HTTP_1_1))
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .build();
    }

    /**
     * Sends and waits.
     *
     * @param timeout from the start of the call to the last byte of the answer
     * @param limit how many bytes of an answer are read at most
     */
    public Outcome run(Request request, Duration timeout, long limit) {
        if (closed) {
            return new Outcome.NotSent("the program is ending");
        }
        var call = client.newCall(fresh ? request.newBuilder().header("Connection", "close").build() : request);
        var written = new Written();
        call.addEventListener(written);
        call.timeout().timeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
        try (Response response = call.execute()) {
            return read(response, limit);
        } catch (IOException e) {
            return written.yes.get() ? new Outcome.Broken(say(e), new byte[0]) : new Outcome.NotSent(say(e));
        }
    }

    /** Breaks off the calls that are under way, each of which ends as broken, begins no others, and closes connections. */
    public void close() {
        closed = true;
        client.dispatcher().cancelAll();
        client.connectionPool().evictAll();
    }

    private static Outcome read(Response response, long limit) {
        var source = response.body().source();
        try {
            if (source.request(limit + 1)) {
                return new Outcome.TooLong(limit);
            }
            return new Outcome.Answer(
                    response.code(),
                    source.getBuffer().readByteArray(),
                    response.header("Location"),
                    response.header("Retry-After"));
        } catch (IOException e) {
            return new Outcome.Broken(say(e), source.getBuffer().readByteArray());
        }
    }

    /** A few words that carry neither address nor parameters: exceptions' own texts may. */
    private static String say(IOException e) {
        return switch (e) {
            case UnknownHostException _ -> "the address is not known";
            case ConnectException _ -> "no connection";
            case SSLException _ -> "no secure connection";
            case InterruptedIOException _ -> "no answer in time";
            default -> "the connection broke (" + e.getClass().getSimpleName() + ")";
        };
    }

    /** Knows whether the first byte of the request may have been written. */
    private final class Written extends EventListener {
        final AtomicBoolean yes = new AtomicBoolean();

        /** One that began while the others were broken off: before a byte of it is written. */
        @Override
        public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
            if (closed) {
                call.cancel();
            }
        }

        @Override
        public void requestHeadersStart(Call call) {
            yes.set(true);
        }
    }
}
