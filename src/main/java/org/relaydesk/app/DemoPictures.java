package org.relaydesk.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

import jakarta.data.Limit;

import org.relaydesk.desk.Desk;
import org.relaydesk.desk.DeskServices;
import org.relaydesk.desk.look.ThemeChoice;
import org.relaydesk.order.Held;
import org.relaydesk.order.OrderStatus;

/** Takes a picture of each screen of the demo. */
final class DemoPictures {
    /** Time for a screen to read the store, and for its pictures to be drawn. */
    private static final Duration SETTLE = Duration.seconds(2);

    private record Shot(String name, Consumer<Desk> open) {}

    private final Path folder;
    private final List<Path> taken = new ArrayList<>();

    DemoPictures(Path folder) {
        this.folder = folder;
    }

    /** Blocks until all are saved; in the order in which they were taken. */
    List<Path> take(DeskServices services, DemoShop shop) {
        var window = new Window();
        var shots = shots(shop).iterator();
        window.showAndWait(services, desk -> next(desk, shots, window));
        return taken;
    }

    private static List<Shot> shots(DemoShop shop) {
        var orders = shop.open().store().reader()
                .call(() -> shop.open().repositories().orders().newest(Limit.of(50)));
        var unknown = orders.stream().filter(o -> o.held() == Held.SUBMISSION_UNKNOWN).findFirst();
        var refunded = orders.stream().filter(o -> o.status() == OrderStatus.PARTIAL).findFirst();
        return List.of(
                new Shot("today", desk -> desk.open("today")),
                new Shot("mismatches", desk -> desk.open("mismatches")),
                new Shot("orders", desk -> unknown.ifPresentOrElse(o -> desk.openOrder(o.orderId()), () -> desk.open("orders"))),
                new Shot("wallets", desk -> refunded.ifPresentOrElse(
                        o -> desk.openWallet(o.customerId()), () -> desk.open("wallets"))),
                new Shot("mismatches-dark", desk -> {
                    desk.setTheme(ThemeChoice.DARK);
                    desk.open("mismatches");
                }));
    }

    private void next(Desk desk, Iterator<Shot> shots, Window window) {
        if (!shots.hasNext()) {
            window.close();
            return;
        }
        var shot = shots.next();
        shot.open().accept(desk);
        var settle = new PauseTransition(SETTLE);
        settle.setOnFinished(_ -> {
            var file = folder.resolve(shot.name() + ".png");
            desk.snapshot(file);
            taken.add(file);
            next(desk, shots, window);
        });
        settle.play();
    }
}
