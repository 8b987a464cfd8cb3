package org.relaydesk.desk.place;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import org.relaydesk.catalog.Field;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Words;

/** One field of the form: its name, the control that fits what it holds, and what is wrong with it beneath. */
final class FieldInput extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT);
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final double NUMBER = 180;

    FieldInput(Field field, PlaceForm form, Words words, PlaceWords says) {
        super(3);
        var written = form.written(field);
        var control = control(field, written, says);
        control.setId("place-" + field.wire().replace('_', '-'));
        control.setAccessibleText(says.name(field));
        var label = Parts.label(says.name(field), "muted", "small");
        label.setLabelFor(control);
        var head = new HBox(10, label, Parts.gap());
        if (control instanceof TextArea) {
            head.getChildren().add(count(control.getId(), written, words));
        }
        var fault = Parts.collapsing(Parts.prose("", "wrong"));
        fault.setId(control.getId() + "-wrong");
        fault.textProperty().bind(form.fault(field));
        fault.visibleProperty().bind(form.fault(field).isNotEmpty());
        form.fault(field).subscribe(said -> {
            marked(control).pseudoClassStateChanged(WRONG, !said.isEmpty());
            control.setAccessibleHelp(said);
        });
        getStyleClass().add("form-field");
        getChildren().addAll(head, control, fault);
        Parts.collapsing(this);
    }

    private static Node marked(Control control) {
        return control instanceof DatePicker date ? date.getEditor() : control;
    }

    private static Control control(Field field, StringProperty written, PlaceWords says) {
        return switch (field) {
            case COMMENTS, USERNAMES, HASHTAGS, GROUPS, KEYWORDS -> area(field, written, says);
            case DEVICE -> choice(field, 5, written, says);
            case TYPE_OF_TRAFFIC -> choice(field, 3, written, says);
            case EXPIRY -> date(field, written, says);
            default -> line(field, written, says);
        };
    }

    private static TextField line(Field field, StringProperty written, PlaceWords says) {
        var line = new TextField();
        line.setPromptText(says.prompt(field));
        line.textProperty().bindBidirectional(written);
        switch (field) {
            case QUANTITY, MIN, MAX, POSTS, DELAY, ANSWER_NUMBER, RUNS, INTERVAL -> line.setMaxWidth(NUMBER);
            default -> line.setMaxWidth(Double.MAX_VALUE);
        }
        line.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                line.requestFocusTraversal(TraversalDirection.NEXT);
                event.consume();
            }
        });
        return line;
    }

    /** Enter begins a line, as ever; Tab goes on, so that no mouse is needed to leave it. */
    private static TextArea area(Field field, StringProperty written, PlaceWords says) {
        var area = new TextArea();
        area.setPromptText(says.prompt(field));
        area.setPrefRowCount(5);
        area.setWrapText(true);
        area.textProperty().bindBidirectional(written);
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
                area.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                event.consume();
            }
        });
        return area;
    }

    private static Node count(String id, StringProperty written, Words words) {
        var count = Parts.label("", "small", "muted");
        count.setId(id + "-count");
        count.textProperty().bind(written.map(text -> words.count("place.lines", text.lines().filter(l -> !l.isBlank()).count())));
        return count;
    }

    private static ComboBox<String> choice(Field field, int most, StringProperty written, PlaceWords says) {
        var box = new ComboBox<String>();
        box.getItems().setAll(IntStream.rangeClosed(1, most).mapToObj(Integer::toString).toList());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable String value) {
                return value == null || value.isEmpty() ? "" : says.choice(field, value);
            }

            @Override
            public String fromString(String text) {
                return text;
            }
        });
        box.setPromptText(says.prompt(field));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setValue(written.get().isEmpty() ? null : written.get());
        box.valueProperty().subscribe(value -> written.set(value == null ? "" : value));
        return box;
    }

    /** What is typed counts as it is typed, and stays where it is no day. */
    private static DatePicker date(Field field, StringProperty written, PlaceWords says) {
        var date = new DatePicker();
        date.setPromptText(says.prompt(field));
        date.setMaxWidth(NUMBER);
        date.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable LocalDate day) {
                return day == null ? written.get() : WRITTEN.format(day);
            }

            @Override
            public @Nullable LocalDate fromString(@Nullable String text) {
                try {
                    return text == null || text.isBlank() ? null : LocalDate.parse(text.strip(), DAY);
                } catch (DateTimeException e) {
                    return null;
                }
            }
        });
        TextInputControl editor = date.getEditor();
        editor.textProperty().bindBidirectional(written);
        return date;
    }
}
