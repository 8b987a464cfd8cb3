package org.relaydesk.conversation;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.relaydesk.customer.Customer;
import org.relaydesk.message.Times;
import org.relaydesk.order.Order;
import org.relaydesk.order.OrderRepository;
import org.relaydesk.review.OpenReview;
import org.relaydesk.review.ReviewRequest;
import org.relaydesk.settings.StoreSettings;
import org.relaydesk.work.Refused;

/** {@code review SMM10234 <what is wrong>}: puts an order before the seller, and what is sent for it. */
final class Reviews {
    private final OrderRepository orders;
    private final OpenReview openReview;
    private final Times times;

    Reviews(OrderRepository orders, OpenReview openReview, StoreSettings settings) {
        this.orders = orders;
        this.openReview = openReview;
        this.times = new Times(settings.zone());
    }

    void ask(Speaker speaker, Customer customer, Intent.Review review) {
        if (review.order().chars().noneMatch(Character::isDigit)) {
            speaker.answer(speaker.phrase("review.how"));
            return;
        }
        own(customer, review.order()).ifPresentOrElse(
                order -> open(speaker, order, review.words()),
                () -> speaker.answer(speaker.phrase("status.unknown", Map.of("order", Shown.cut(review.order(), 40)))));
    }

    private void open(Speaker speaker, Order order, String words) {
        if (words.isBlank()) {
            speaker.answer(speaker.phrase("review.words", Map.of("order", order.orderId())));
            return;
        }
        try {
            var opened = openReview.handle(order, words);
            speaker.answer(speaker.phrase(opened.fresh() ? "review.opened" : "review.added", Map.of(
                    "order", order.orderId(), "due", times.day(opened.review().dueAt()))));
        } catch (Refused e) {
            speaker.answer(speaker.phrase("refused." + e.code(), Map.of("order", order.orderId())));
        }
    }

    /** The open review that a picture would belong to; one of the order that its caption names comes first. */
    Optional<ReviewRequest> of(Customer customer, String caption) {
        var named = Intent.SPACE.splitAsStream(Digits.plain(caption)).flatMap(word -> own(customer, word).stream())
                .map(Order::number).findFirst();
        return openReview.openOf(customer.id(), named);
    }

    void picture(Speaker speaker, ReviewRequest review, String caption, long messageRow) {
        openReview.picture(review, messageRow);
        var order = orders.byNumber(review.orderNumber()).orElseThrow();
        if (!caption.isBlank()) {
            openReview.handle(order, caption);
        }
        speaker.answer(speaker.phrase("review.picture", Map.of(
                "order", order.orderId(), "due", times.day(review.dueAt()))));
    }

    private Optional<Order> own(Customer customer, String id) {
        return orders.byOrderId(id.toUpperCase(Locale.ROOT)).filter(o -> o.customerId() == customer.id());
    }
}
