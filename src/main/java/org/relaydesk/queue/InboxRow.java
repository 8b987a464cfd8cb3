package org.relaydesk.queue;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

/** A raw body as it arrived, kept until it has been worked off, and afterwards. */
@Entity
@Table(name = "inbox")
public class InboxRow {
    /** DEAD: it gave up and the seller is told. */
    public enum State { DUE, DONE, DEAD }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Enumerated(EnumType.STRING)
    private InboxDoor.Source source;

    @Column(name = "message_key")
    private String key;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "content_type")
    private String contentType;

    private byte[] body;

    @Enumerated(EnumType.STRING)
    private State state;

    private int attempts;

    @Column(name = "next_at")
    private Instant nextAt;

    private @Nullable String trouble;

    @Version
    private int version;

    protected InboxRow() {}

    InboxRow(InboxDoor.Source source, String key, byte[] body, String contentType, Instant receivedAt) {
        this.source = source;
        this.key = key;
        this.body = body.clone();
        this.contentType = contentType.substring(0, Math.min(contentType.length(), 200));
        this.receivedAt = receivedAt;
        this.state = State.DUE;
        this.nextAt = receivedAt;
    }

    /** Worked off. */
    void done() {
        state = State.DONE;
    }

    /** Nothing can be made of it; it is kept and shown. */
    void dead(String why) {
        state = State.DEAD;
        trouble = why.substring(0, Math.min(why.length(), 1000));
    }

    /** To be tried again, or given up after the last attempt. */
    void failed(String why, Instant now) {
        attempts++;
        if (Backoff.over(attempts)) {
            dead(why);
        } else {
            trouble = why.substring(0, Math.min(why.length(), 1000));
            nextAt = now.plus(Backoff.after(attempts));
        }
    }

    public long id() {
        return id;
    }

    public InboxDoor.Source source() {
        return source;
    }

    public String key() {
        return key;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public String contentType() {
        return contentType;
    }

    public byte[] body() {
        return body.clone();
    }

    public State state() {
        return state;
    }

    public int attempts() {
        return attempts;
    }

    public Instant nextAt() {
        return nextAt;
    }

    public @Nullable String trouble() {
        return trouble;
    }
}
