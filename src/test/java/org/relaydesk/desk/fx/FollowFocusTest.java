package org.relaydesk.desk.fx;

import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import org.relaydesk.support.WindowTest;

/** Thirty buttons in a window that has room for a few. */
class FollowFocusTest extends WindowTest {
    @BeforeEach
    void open() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupScene(() -> {
            var lines = new VBox();
            lines.getChildren().addAll(IntStream.range(0, 30).mapToObj(FollowFocusTest::line).toList());
            var scene = new Scene(new ScrollPane(lines), 300, 200);
            FollowFocus.in(scene);
            return scene;
        });
        FxToolkit.showStage();
    }

    @AfterEach
    void close() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    private static Button line(int number) {
        var button = new Button("Line " + number);
        button.setId("line-" + number);
        return button;
    }

    private static ScrollPane scroll() {
        return (ScrollPane) scene().getRoot();
    }

    private static VBox lines() {
        return (VBox) scroll().getContent();
    }

    private static boolean isSeen(Node node) {
        var view = scroll().localToScene(scroll().getLayoutBounds());
        var place = node.localToScene(node.getLayoutBounds());
        return place.getHeight() > 0 && place.getMinY() >= view.getMinY() && place.getMaxY() <= view.getMaxY();
    }

    private static void focusedAndSeen(String id) throws TimeoutException {
        until(() -> scene().getFocusOwner() != null && id.equals(scene().getFocusOwner().getId()) && isSeen(scene().getFocusOwner()));
    }

    @Test
    void whatTabLeadsToComesIntoView() throws Exception {
        until(() -> scroll().getViewportBounds().getHeight() > 0);
        fx(() -> {
            lines().getChildren().getFirst().requestFocus();
            return true;
        });
        for (int i = 0; i < 29; i++) {
            keys(KeyCode.TAB);
        }
        focusedAndSeen("line-29");
        fx(() -> {
            lines().getChildren().getFirst().requestFocus();
            return true;
        });
        focusedAndSeen("line-0");
    }

    @Test
    void aLineThatWasJustAddedToo() throws Exception {
        fx(() -> {
            var last = line(30);
            lines().getChildren().add(last);
            last.requestFocus();
            return true;
        });
        focusedAndSeen("line-30");
    }
}
