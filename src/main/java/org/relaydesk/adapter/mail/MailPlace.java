package org.relaydesk.adapter.mail;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How far a mailbox has been read. */
@Entity
@Table(name = "mail_place")
public class MailPlace {
    @Id
    private String mailbox;

    @Column(name = "uid_validity")
    private long uidValidity;

    @Column(name = "last_uid")
    private long lastUid;

    @Column(name = "looked_at")
    private Instant lookedAt;

    protected MailPlace() {}

    /**
     * A place.
     *
     * @param mailbox user, server and folder
     * @param uidValidity the numbering under which {@code lastUid} holds, see RFC 9051, 2.3.1.1
     * @param lastUid all mails up to here were looked at, and those that concern us are kept
     * @param lookedAt what arrived before then has been looked at
     */
    public MailPlace(String mailbox, long uidValidity, long lastUid, Instant lookedAt) {
        this.mailbox = mailbox;
        this.uidValidity = uidValidity;
        this.lastUid = lastUid;
        this.lookedAt = lookedAt;
    }

    public String mailbox() {
        return mailbox;
    }

    public long uidValidity() {
        return uidValidity;
    }

    public long lastUid() {
        return lastUid;
    }

    public Instant lookedAt() {
        return lookedAt;
    }
}
