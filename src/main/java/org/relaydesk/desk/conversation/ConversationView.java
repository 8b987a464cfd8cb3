package org.relaydesk.desk.conversation;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.relaydesk.desk.part.AskPanel;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.statement.FilePicker;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Words;

/** The Conversations screen: the list, the thread with what is being written beneath, and whose it is. */
final class ConversationView extends HBox {
    /** In a narrower one who it is stands above the thread. */
    private static final double ROOM_FOR_CUSTOMER = 1060;
    private static final double NARROW_LIST = 256;
    private static final double WIDE_LIST = 310;

    private final ConversationModel model;
    private final ListPane list;
    private final HeadPane head;
    private final TalkPane talk;
    private final ComposePane compose;

    ConversationView(ConversationModel model, ConversationController controller, FilePicker files, Words words, Dates dates) {
        this.model = model;
        setId("screen-conversations");
        getStyleClass().addAll("screen", "conversations");
        var says = new ConversationWords(words, dates);
        list = new ListPane(model, controller, words, dates, says);
        head = new HeadPane(model, controller, words, dates, says, widthProperty().lessThan(ROOM_FOR_CUSTOMER));
        talk = new TalkPane(model, controller, words, dates, says);
        compose = new ComposePane(model, controller, files, words, dates);
        list.prefWidthProperty().bind(Bindings.when(widthProperty().lessThan(ROOM_FOR_CUSTOMER)).then(NARROW_LIST).otherwise(WIDE_LIST));
        VBox.setVgrow(talk, Priority.ALWAYS);
        var ask = new AskPanel(words, model.question());
        ask.getStyleClass().add("ask-band");
        var middle = new VBox(head, ask, talk, new CannedPane(model, controller.compose(), words), compose);
        middle.setFocusTraversable(true);
        var detail = new StackPane(middle, none(words), new PicturePane(model, controller.pictures(), words));
        middle.visibleProperty().bind(model.selected().isNotNull());
        detail.setId("detail");
        detail.getStyleClass().add("talk");
        detail.setMinWidth(0);
        detail.setPrefWidth(0);
        HBox.setHgrow(detail, Priority.ALWAYS);
        var customer = Parts.collapsing(new CustomerPane(model, controller, words, dates, says));
        customer.visibleProperty().bind(widthProperty().greaterThanOrEqualTo(ROOM_FOR_CUSTOMER));
        getChildren().addAll(list, detail, customer);
    }

    private Label none(Words words) {
        var none = Parts.label(words.say("conversation.empty"), "muted");
        none.visibleProperty().bind(model.selected().isNull());
        return none;
    }

    void focusFilter() {
        list.focusFilter();
    }

    void write() {
        if (model.selected().get() != null) {
            compose.write();
        }
    }

    void scroll(double pages) {
        talk.scroll(pages);
    }

    void end() {
        talk.end();
    }

    void tick() {
        head.tick(model.head().get());
        compose.tick(model.head().get());
    }
}
