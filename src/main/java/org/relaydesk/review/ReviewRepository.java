package org.relaydesk.review;

import java.util.List;
import java.util.Optional;

import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;

/** Reviews and what was sent for them. */
@Repository
public interface ReviewRepository {
    @Find
    Optional<ReviewRequest> byId(long id);

    @Query("from ReviewRequest where openOrder = :orderNumber")
    Optional<ReviewRequest> openOfOrder(long orderNumber);

    /** The customer's open ones, newest first. */
    @Query("from ReviewRequest where customerId = :customerId and state = OPEN order by id desc")
    List<ReviewRequest> openOf(long customerId);

    @Query("from ReviewPicture where reviewId = :reviewId order by id")
    List<ReviewPicture> pictures(long reviewId);

    @Insert
    void insert(ReviewRequest review);

    @Update
    void update(ReviewRequest review);

    @Insert
    void insert(ReviewPicture picture);
}
