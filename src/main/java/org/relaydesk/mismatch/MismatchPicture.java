package org.relaydesk.mismatch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A customer's message whose picture or document is evidence of a mismatch. */
@Entity
@Table(name = "mismatch_picture")
public class MismatchPicture {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "mismatch_id")
    private long mismatchId;

    @Column(name = "message_id")
    private long messageId;

    protected MismatchPicture() {}

    MismatchPicture(long mismatchId, long messageId) {
        this.mismatchId = mismatchId;
        this.messageId = messageId;
    }

    public long mismatchId() {
        return mismatchId;
    }

    /** The inbound message's row. */
    public long messageId() {
        return messageId;
    }
}
