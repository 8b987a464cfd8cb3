package org.relaydesk.conversation;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** An answer that the seller keeps at hand; <code>{name}</code> and <code>{order}</code> are filled in when it is taken. */
@Entity
@Table(name = "canned_reply")
public class CannedReply {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String text;

    @Version
    private int version;

    protected CannedReply() {}

    CannedReply(String text) {
        this.text = text;
    }

    public long id() {
        return id;
    }

    public String text() {
        return text;
    }
}
