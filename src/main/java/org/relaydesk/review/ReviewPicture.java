package org.relaydesk.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A customer's message whose picture or document belongs to a review. */
@Entity
@Table(name = "review_picture")
public class ReviewPicture {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "review_id")
    private long reviewId;

    @Column(name = "message_id")
    private long messageId;

    protected ReviewPicture() {}

    ReviewPicture(long reviewId, long messageId) {
        this.reviewId = reviewId;
        this.messageId = messageId;
    }

    public long reviewId() {
        return reviewId;
    }

    /** The inbound message's row. */
    public long messageId() {
        return messageId;
    }
}
