package org.relaydesk.adapter.waha;

import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

import com.google.gson.JsonObject;

import org.relaydesk.adapter.http.Json;
import org.relaydesk.adapter.http.Outcome;
import org.relaydesk.message.GatewayLink;
import org.relaydesk.message.LinkState;
import org.relaydesk.message.LinkState.Standing;
import org.relaydesk.message.LinkWatch;
import org.relaydesk.message.QrPicture;

/** Looks after WAHA's session: how it stands, starting it, and the picture that pairs it with the seller's phone. */
public final class WahaLink implements GatewayLink, AutoCloseable {
    private static final long LIMIT = 1L << 20;
    private static final String JSON = "application/json";

    private final WahaSettings settings;
    private final WahaCalls calls;
    private final LinkWatch watch;
    private final QrPicture qr;

    /** @param timeout for one call, from its start to the last byte of the answer */
    public WahaLink(WahaSettings settings, LinkWatch watch, QrPicture qr, Duration timeout) {
        this.settings = settings;
        this.calls = new WahaCalls(settings, timeout);
        this.watch = watch;
        this.qr = qr;
    }

    @Override
    public LinkState state() {
        return watch.state();
    }

    @Override
    public void check() {
        switch (calls.get(settings.below("api", "sessions", settings.session()), JSON, LIMIT)) {
            case Outcome.Answer answer when answer.isSuccess() -> stands(Json.parseObject(answer.text()).orElseGet(JsonObject::new));
            case Outcome.Answer answer when answer.status() == 404 -> watch.stands(Standing.STOPPED, "");
            case Outcome.Answer answer when answer.status() == 401 || answer.status() == 403 ->
                watch.stands(Standing.TOKEN, WahaAnswer.KEY);
            case Outcome.Answer answer -> watch.stands(Standing.UNREACHABLE, "WAHA answered HTTP " + answer.status());
            case Outcome.NotSent(var why) -> watch.stands(Standing.UNREACHABLE, why);
            case Outcome.Broken broken -> watch.stands(Standing.UNREACHABLE, broken.why());
            case Outcome.TooLong _ -> watch.stands(Standing.UNREACHABLE, "this is not WAHA's answer");
        }
    }

    private void stands(JsonObject session) {
        var status = Json.words(session, "status");
        if (status.isBlank()) {
            watch.stands(Standing.UNREACHABLE, "this is not WAHA's answer");
            return;
        }
        watch.stands(WahaStatus.standing(status), "");
        WahaChat.phone(Json.words(Json.object(session, "me"), "id")).ifPresent(phone -> watch.isNumber("+" + phone));
    }

    @Override
    public boolean start() {
        var started = calls.post(settings.below("api", "sessions", settings.session(), "start"), "{}", LIMIT);
        if (started instanceof Outcome.Answer answer && answer.status() == 404) {
            var wanted = new JsonObject();
            wanted.addProperty("name", settings.session());
            wanted.addProperty("start", true);
            calls.post(settings.below("api", "sessions"), wanted.toString(), LIMIT);
        }
        check();
        return true;
    }

    @Override
    public Optional<byte[]> pairing() {
        var url = settings.below("api", settings.session(), "auth", "qr");
        var asked = url == null ? null : url.newBuilder().addQueryParameter("format", "image").build();
        return calls.get(asked, "image/png", LIMIT) instanceof Outcome.Answer answer && answer.isSuccess()
                ? picture(answer)
                : Optional.empty();
    }

    /** A picture, or JSON around one, or the text that is to be drawn: engines differ. */
    private Optional<byte[]> picture(Outcome.Answer answer) {
        if (FileKind.of(answer.body()).startsWith("image/")) {
            return Optional.of(answer.body());
        }
        var json = Json.parseObject(answer.text()).orElseGet(JsonObject::new);
        var value = Json.words(json, "value");
        if (!value.isBlank()) {
            return Optional.of(qr.png(value));
        }
        try {
            return Optional.of(Base64.getDecoder().decode(Json.words(json, "data"))).filter(bytes -> bytes.length > 0);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The phone's digits behind an {@code @lid}, as WAHA knows them; empty where it does not. */
    public Optional<String> phoneOf(String lid) {
        return calls.get(settings.below("api", settings.session(), "lids", lid), JSON, LIMIT) instanceof Outcome.Answer answer
                        && answer.isSuccess()
                ? Json.parseObject(answer.text()).flatMap(o -> WahaChat.phone(Json.words(o, "pn")))
                : Optional.empty();
    }

    @Override
    public void close() {
        calls.close();
    }
}
