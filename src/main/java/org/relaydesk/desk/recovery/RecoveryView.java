package org.relaydesk.desk.recovery;

import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.list.Scrolling;
import org.relaydesk.desk.part.Band;
import org.relaydesk.desk.part.Buttons;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.recovery.RecoveryModel.Phase;
import org.relaydesk.desk.words.Tone;
import org.relaydesk.desk.words.Words;
import org.relaydesk.ledger.Finding;

/** What is wrong, what it can be brought back from, what will happen, the steps, and what came of it. */
final class RecoveryView extends VBox {
    private static final double ROW = 38;
    private static final int ROWS = 4;

    private final RecoveryModel model;
    private final RecoveryController controller;
    private final Words words;
    private final RecoveryWords says;
    private final ListView<Source> sources;
    private final ScrollPane findings;
    private final Band fault = new Band("recovery-fault", Tone.BAD);
    private final Band result = new Band("recovery-result", Tone.GOOD);
    private final Button bringBack;
    private final Button openDesk;
    private final Button quit;

    RecoveryView(RecoveryModel model, RecoveryController controller, Runnable leave, Words words, RecoveryWords says) {
        super(12);
        this.model = model;
        this.controller = controller;
        this.words = words;
        this.says = says;
        setId("recovery");
        getStyleClass().addAll("desk", "recovery");
        findings = findings();
        sources = sources();
        bringBack = Buttons.deciding("recovery-bring-back", words.say("recovery.bring-back"), words.say("key.enter"),
                controller::bringBack, "success");
        openDesk = Buttons.deciding("recovery-open-desk", words.say("recovery.open-desk"), words.say("key.enter"),
                controller::openDesk, "accent");
        quit = Buttons.deciding("recovery-quit", words.say("recovery.quit"), words.say("key.esc"), leave);
        quit.setCancelButton(true);
        var push = new Region();
        VBox.setVgrow(push, Priority.ALWAYS);
        getChildren().addAll(
                title(), whileBroken(Parts.prose(says.wrong(model.broken()), "lead")),
                whileBroken(part("recovery.findings", findings)), from(), plan(), new StepLines(model, says), fault, result, push, buttons());
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        model.fault().subscribe(text -> fault.show(text, ""));
        model.result().subscribe(text -> result.show(text, ""));
        model.chosen().subscribe(this::select);
        model.phase().subscribe(this::show);
    }

    /** The button that goes on. */
    void takeFocus() {
        applyCss();
        switch (model.phase().get()) {
            case CHOOSING -> (bringBack.isDisabled() ? quit : bringBack).requestFocus();
            case BACK -> openDesk.requestFocus();
            case WORKING, OPENING -> requestFocus();
        }
    }

    private Label title() {
        var title = Parts.label("", "h1");
        title.textProperty().bind(model.phase().map(phase -> isBack(phase) ? words.say("recovery.title.back") : says.title(model.broken())));
        return title;
    }

    private static boolean isBack(Phase phase) {
        return phase == Phase.BACK || phase == Phase.OPENING;
    }

    private <T extends Node> T whileBroken(T node) {
        Parts.collapsing(node).visibleProperty().bind(model.phase().map(phase -> !isBack(phase)));
        return node;
    }

    private VBox part(String title, Node content) {
        return new VBox(6, Parts.label(words.say(title), "h2"), content);
    }

    private ScrollPane findings() {
        var lines = new VBox(4);
        for (Finding finding : model.broken().findings()) {
            lines.getChildren().add(Parts.prose(words.say("recovery.finding", "check", finding.check(), "detail", finding.detail())));
        }
        lines.getStyleClass().add("findings");
        var scroll = new ScrollPane(lines);
        scroll.setId("recovery-findings");
        scroll.setFitToWidth(true);
        scroll.setMinHeight(44);
        scroll.setMaxHeight(104);
        scroll.getStyleClass().add("framed");
        return scroll;
    }

    private ListView<Source> sources() {
        var list = new ListView<>(FXCollections.observableList(model.broken().sources()));
        list.setId("recovery-sources");
        list.getStyleClass().addAll("cards", "framed");
        list.setFixedCellSize(ROW);
        list.setPrefHeight(ROW * Math.min(ROWS, model.broken().sources().size()) + 2);
        list.setMinHeight(ROW + 2);
        list.setCellFactory(view -> new SourceCell(says, words));
        list.getSelectionModel().selectedItemProperty().subscribe(source -> {
            if (source != null) {
                controller.choose(source);
            }
        });
        return list;
    }

    /** While it is worked, the choice has been made. */
    private Node from() {
        var from = Parts.collapsing(part("recovery.from", sources));
        boolean any = !model.broken().sources().isEmpty();
        from.visibleProperty().bind(model.phase().map(phase -> phase == Phase.CHOOSING && any));
        return from;
    }

    private Node plan() {
        var plan = whileBroken(Parts.prose("", "plan"));
        plan.setId("recovery-plan");
        plan.setMaxWidth(Double.MAX_VALUE);
        plan.textProperty().bind(model.chosen().map(says::plan).orElse(says.nothing(model.broken())));
        return plan;
    }

    private HBox buttons() {
        whileBroken(bringBack);
        Parts.collapsing(openDesk).visibleProperty().bind(model.phase().map(RecoveryView::isBack));
        bringBack.textProperty().bind(model.phase().map(p -> words.say(p == Phase.WORKING ? "recovery.working" : "recovery.bring-back")));
        openDesk.textProperty().bind(model.phase().map(p -> words.say(p == Phase.OPENING ? "recovery.opening" : "recovery.open-desk")));
        var row = new HBox(8, bringBack, openDesk, quit);
        row.getChildren().forEach(button -> ((Button) button).setMinWidth(USE_PREF_SIZE));
        return row;
    }

    private void select(@Nullable Source source) {
        sources.getSelectionModel().select(source);
    }

    private void show(Phase phase) {
        bringBack.setDisable(phase != Phase.CHOOSING || model.chosen().get() == null);
        openDesk.setDisable(phase != Phase.BACK);
        quit.setDisable(phase == Phase.WORKING || phase == Phase.OPENING);
        bringBack.setDefaultButton(phase == Phase.CHOOSING);
        openDesk.setDefaultButton(phase == Phase.BACK);
        if (getScene() != null) {
            takeFocus();
        }
    }

    /** Up and down choose among the sources wherever the focus is, but in the findings, which they scroll. */
    private void onKey(KeyEvent event) {
        int by = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        if (by != 0 && model.phase().get() == Phase.CHOOSING && !findings.isFocused()) {
            int last = model.broken().sources().size() - 1;
            int at = Math.clamp(sources.getSelectionModel().getSelectedIndex() + (long) by, 0, Math.max(0, last));
            if (last >= 0) {
                sources.getSelectionModel().select(at);
                Scrolling.reveal(sources, at);
            }
            event.consume();
        }
    }
}
