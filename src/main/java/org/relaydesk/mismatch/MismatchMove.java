package org.relaydesk.mismatch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A transfer that a decision posted. */
@Entity
@Table(name = "mismatch_move")
public class MismatchMove {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "decision_id")
    private long decisionId;

    @Column(name = "transfer_key")
    private String transferKey;

    protected MismatchMove() {}

    MismatchMove(long decisionId, String transferKey) {
        this.decisionId = decisionId;
        this.transferKey = transferKey;
    }

    public long decisionId() {
        return decisionId;
    }

    public String transferKey() {
        return transferKey;
    }
}
