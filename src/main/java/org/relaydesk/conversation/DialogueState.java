package org.relaydesk.conversation;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import org.relaydesk.catalog.Field;
import org.relaydesk.catalog.Parameters;

/** Where a customer is in the menu walk; it survives a restart. */
@Entity
@Table(name = "dialogue")
public class DialogueState {
    /** What the bot asked for last. */
    public enum Step { NONE, CATEGORY, SERVICE, QUANTITY, LINK, FIELD, CONFIRM }

    @Id
    @Column(name = "customer_id")
    private long customerId;

    @Enumerated(EnumType.STRING)
    private Step step;

    private @Nullable String category;
    private @Nullable Integer service;
    private @Nullable Long quantity;
    private @Nullable String link;

    private @Nullable String parameters;

    @Enumerated(EnumType.STRING)
    private @Nullable Field field;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected DialogueState() {}

    DialogueState(long customerId, Instant now) {
        this.customerId = customerId;
        this.step = Step.NONE;
        this.updatedAt = now;
    }

    void reset(Instant now) {
        step = Step.NONE;
        category = null;
        service = null;
        quantity = null;
        link = null;
        parameters = null;
        field = null;
        updatedAt = now;
    }

    void askCategory(Instant now) {
        reset(now);
        step = Step.CATEGORY;
    }

    void askService(String ofCategory, Instant now) {
        category = ofCategory;
        step = Step.SERVICE;
        updatedAt = now;
    }

    /** Begins a draft of a service; what an older one held is gone. */
    void begin(int ofService, Instant now) {
        reset(now);
        service = ofService;
    }

    void askQuantity(Instant now) {
        step = Step.QUANTITY;
        updatedAt = now;
    }

    void askLink(Instant now) {
        step = Step.LINK;
        updatedAt = now;
    }

    /** Asks for something that the service's type needs. */
    void askField(Field what, Instant now) {
        step = Step.FIELD;
        field = what;
        updatedAt = now;
    }

    void askConfirm(long many, String to, Instant now) {
        quantity = many;
        link = to;
        step = Step.CONFIRM;
        updatedAt = now;
    }

    void takeQuantity(long many) {
        quantity = many;
    }

    void takeLink(String to) {
        link = to;
    }

    void take(Parameters soFar) {
        parameters = soFar.form();
    }

    /** What was answered of what the service's type needs. */
    public Parameters parameters() {
        return Parameters.of(parameters);
    }

    /** What was asked for last, in the step {@link Step#FIELD}. */
    public @Nullable Field field() {
        return field;
    }

    public long customerId() {
        return customerId;
    }

    public Step step() {
        return step;
    }

    public @Nullable String category() {
        return category;
    }

    public @Nullable Integer service() {
        return service;
    }

    public @Nullable Long quantity() {
        return quantity;
    }

    public @Nullable String link() {
        return link;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
