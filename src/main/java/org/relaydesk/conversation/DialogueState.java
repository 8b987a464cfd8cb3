package org.relaydesk.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

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

    /** Within this time the same answer to the same question is given once. */
    static final Duration COOL_DOWN = Duration.ofSeconds(10);

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

    private @Nullable String offered;
    private @Nullable String answered;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "paused_until")
    private @Nullable Instant pausedUntil;

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
        offered = null;
        updatedAt = now;
    }

    void askCategory(Instant now) {
        reset(now);
        step = Step.CATEGORY;
    }

    void askService(String ofCategory, Instant now) {
        reset(now);
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
        offered = null;
        step = Step.QUANTITY;
        updatedAt = now;
    }

    void askLink(Instant now) {
        offered = null;
        step = Step.LINK;
        updatedAt = now;
    }

    /** Asks for something that the service's type needs. */
    void askField(Field what, Instant now) {
        offered = null;
        step = Step.FIELD;
        field = what;
        updatedAt = now;
    }

    void askConfirm(long many, String to, Instant now) {
        quantity = many;
        link = to;
        offered = null;
        step = Step.CONFIRM;
        updatedAt = now;
    }

    void takeQuantity(long many) {
        quantity = many;
    }

    void takeLink(String to) {
        link = to;
    }

    void forgetQuantity() {
        quantity = null;
    }

    void forgetLink() {
        link = null;
    }

    /** What a number stands for from now on: the ids of what is shown, in their order. */
    void offers(List<String> ids) {
        offered = String.join("\n", ids);
    }

    /** The ids of what was offered last, in their order; none where a number stands for nothing. */
    public List<String> offered() {
        return offered == null || offered.isEmpty() ? List.of() : offered.lines().toList();
    }

    /** Whether the same answer was given just now. */
    boolean isAnsweredAlike(String mark, Instant now) {
        return mark.equals(answered) && answeredAt != null && answeredAt.plus(COOL_DOWN).isAfter(now);
    }

    void answers(String mark, Instant now) {
        answered = mark;
        answeredAt = now;
    }

    boolean isPaused(Instant at) {
        return pausedUntil != null && pausedUntil.isAfter(at);
    }

    /** No answers until then: there were too many messages. */
    void pause(Instant until) {
        pausedUntil = until;
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
