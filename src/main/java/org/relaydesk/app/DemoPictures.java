package org.relaydesk.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import jakarta.data.Limit;

import org.relaydesk.desk.DeskServices;
import org.relaydesk.desk.Tour;
import org.relaydesk.desk.Tour.Stop;
import org.relaydesk.desk.look.ThemeChoice;
import org.relaydesk.order.Held;
import org.relaydesk.order.Order;
import org.relaydesk.order.OrderStatus;

/** Takes a picture of each screen of the demo. */
record DemoPictures(Path folder, DemoShop shop) {
    /** Blocks until all are saved; in the order in which they were taken. */
    List<Path> take(DeskServices services) {
        var window = new Window();
        var taken = new ArrayList<Path>();
        window.showAndWait(services, desk -> new Tour(desk, folder).go(stops(), pictures -> {
            taken.addAll(pictures);
            phone(window, taken);
        }));
        return taken;
    }

    private void phone(Window window, List<Path> taken) {
        var phone = DemoCommand.phone(shop, ThemeChoice.LIGHT);
        var file = folder.resolve("phone.png");
        phone.snapshot(file, () -> {
            phone.close();
            taken.add(file);
            window.close();
        });
    }

    private List<Stop> stops() {
        var unknown = newest(o -> o.held() == Held.SUBMISSION_UNKNOWN);
        var partial = newest(o -> o.status() == OrderStatus.PARTIAL);
        return List.of(
                new Stop("today", desk -> desk.open("today")),
                new Stop("mismatches", desk -> desk.open("mismatches")),
                // at once, while its screenshot is there
                new Stop("mismatches-dark", desk -> desk.setTheme(ThemeChoice.DARK)),
                new Stop("order", desk -> {
                    desk.setTheme(ThemeChoice.LIGHT);
                    unknown.ifPresent(o -> desk.openOrder(o.orderId()));
                }),
                new Stop("orders", desk -> desk.openAllOrders()),
                new Stop("wallets", desk -> partial.ifPresent(o -> desk.openWallet(o.customerId()))),
                new Stop("payments", desk -> desk.open("payments")),
                new Stop("conversations", desk -> desk.open("conversations")),
                new Stop("customers", desk -> desk.open("customers")),
                new Stop("providers", desk -> desk.open("providers")),
                new Stop("services", desk -> desk.open("services")),
                new Stop("settings", desk -> desk.open("settings")));
    }

    private Optional<Order> newest(Predicate<Order> which) {
        return shop.open().store().reader()
                .call(() -> shop.open().repositories().orders().newest(Limit.of(50)))
                .stream().filter(which).findFirst();
    }
}
