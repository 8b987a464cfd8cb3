package org.relaydesk.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Duration;
import javafx.util.Subscription;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

import org.relaydesk.desk.backup.BackupSheet;
import org.relaydesk.desk.backup.FolderPicker;
import org.relaydesk.desk.backup.SystemFolderPicker;
import org.relaydesk.desk.conversation.ConversationScreen;
import org.relaydesk.desk.customer.CustomerScreen;
import org.relaydesk.desk.fx.FollowFocus;
import org.relaydesk.desk.fx.FxDoor;
import org.relaydesk.desk.fx.Notices;
import org.relaydesk.desk.fx.Snapshots;
import org.relaydesk.desk.look.Look;
import org.relaydesk.desk.look.ThemeChoice;
import org.relaydesk.desk.mismatch.MismatchScreen;
import org.relaydesk.desk.order.OrderScreen;
import org.relaydesk.desk.palette.Entry;
import org.relaydesk.desk.palette.PaletteController;
import org.relaydesk.desk.palette.PaletteModel;
import org.relaydesk.desk.palette.PaletteView;
import org.relaydesk.desk.payment.PaymentScreen;
import org.relaydesk.desk.provider.ProviderScreen;
import org.relaydesk.desk.reply.ReplySheet;
import org.relaydesk.desk.screen.Navigator;
import org.relaydesk.desk.screen.Sheet;
import org.relaydesk.desk.service.ServiceScreen;
import org.relaydesk.desk.settings.SettingsScreen;
import org.relaydesk.desk.shell.Alarms;
import org.relaydesk.desk.shell.DesktopNotices;
import org.relaydesk.desk.shell.KeysView;
import org.relaydesk.desk.shell.PopupNotices;
import org.relaydesk.desk.shell.ShellController;
import org.relaydesk.desk.shell.ShellKeys;
import org.relaydesk.desk.shell.ShellModel;
import org.relaydesk.desk.shell.ShellModel.Overlay;
import org.relaydesk.desk.shell.ShellView;
import org.relaydesk.desk.statement.FilePicker;
import org.relaydesk.desk.statement.StatementSheet;
import org.relaydesk.desk.statement.SystemFilePicker;
import org.relaydesk.desk.today.TodayScreen;
import org.relaydesk.desk.wallet.WalletScreen;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.ConversationSearch.Hit;

/** The seller's window. To be made and used on the JavaFX thread only. */
public final class Desk implements Navigator, AutoCloseable {
    private static final Duration TICK = Duration.seconds(10);

    private final String storeName;
    private final Words words = new Words(Locale.ENGLISH);
    private final FxDoor door;
    private final ShellModel model = new ShellModel();
    private final ShellController shell;
    private final MismatchScreen mismatches;
    private final OrderScreen orders;
    private final WalletScreen wallets;
    private final ConversationScreen conversations;
    private final Scene scene;
    private final Look look;
    private final ShellKeys keys;
    private final Timeline time;
    /** Of the stage, which may outlive this window. */
    private Subscription focus = Subscription.EMPTY;

    public Desk(DeskServices services) {
        this(services, new SystemFolderPicker());
    }

    /** With another way to choose a folder than the desktop's own dialog. */
    public Desk(DeskServices services, FolderPicker picker) {
        this(services, picker, new PopupNotices());
    }

    /** With another way to tell on the desktop what has come up, too. */
    public Desk(DeskServices services, FolderPicker picker, DesktopNotices desktop) {
        this(services, picker, new SystemFilePicker(), SystemFilePicker.ofAttachments(), desktop);
    }

    /** With another way to choose a file, too. */
    public Desk(DeskServices services, FolderPicker picker, FilePicker files, DesktopNotices desktop) {
        this(services, picker, files, files, desktop);
    }

    private Desk(DeskServices services, FolderPicker picker, FilePicker files, FilePicker attachments, DesktopNotices desktop) {
        storeName = services.storeName();
        var notices = new Notices();
        var dates = new Dates(services.zone(), services.clock(), words);
        door = FxDoor.open(services.reader(), services.changes(), notices, words);
        shell = new ShellController(model, door, services.today(), services.backups(), services.room(),
                services.mailbox(), services.linkActions()::state, dates,
                new Alarms(desktop, words, dates));
        mismatches = new MismatchScreen(door, services.mismatches(), services.mismatchActions(), services.proofActions(), words, dates);
        orders = new OrderScreen(
                door, services.orders(), services.wallets(), services.services(), services.orderActions(), words, dates, this);
        wallets = new WalletScreen(door, services.wallets(), services.walletActions(), words, dates, this);
        conversations = new ConversationScreen(door, services.conversations(), attachments, words, dates, this);
        List.of(new TodayScreen(door, services.today(), services.messageActions(), services.linkActions()::state, words, dates, this), mismatches, orders, conversations, wallets,
                new CustomerScreen(door, services.customers(), services.customerActions(), words, dates, this),
                new PaymentScreen(door, services.payments(), services.mismatches(), services.mismatchActions(), words, dates, this,
                        this::importStatement),
                new ServiceScreen(door, services.services(), services.serviceActions(), words, dates),
                new ProviderScreen(door, services.providers(), services.providerLive(), services.providerActions(), words, dates),
                new SettingsScreen(door, services.configuration(), services.linkQueries(), services.linkActions(),
                        services.gatewayActions(), services.listenerText(), words, dates))
                .forEach(shell::add);
        var paletteModel = new PaletteModel();
        var palette = new PaletteController(paletteModel, door, services.orders(), services.wallets(), services.conversations().search(), words, this, commands());
        Map<Overlay, Sheet> sheets = Map.of(
                Overlay.PALETTE, new PaletteView(paletteModel, palette, words, () -> model.overlay().set(Overlay.NONE)),
                Overlay.KEYS, new KeysView(words),
                Overlay.BACKUPS, new BackupSheet(door, services.backups(), services.backupActions(), picker, words, dates),
                Overlay.STATEMENT, new StatementSheet(door, services.statementActions(), files, words, dates),
                Overlay.REPLIES, new ReplySheet(door, services.replies(), words));
        scene = new Scene(new ShellView(model, shell, sheets,
                new ShellView.Store(storeName, services.listenerText(), services.demo()), notices, words, dates), 1440, 900);
        FollowFocus.in(scene);
        look = new Look(scene);
        look.choose(services.theme());
        keys = new ShellKeys(scene, model, shell, door);
        time = new Timeline(new KeyFrame(TICK, event -> tick()));
        time.setCycleCount(Animation.INDEFINITE);
    }

    /** Shows the window and begins to follow the store; a size that the stage has already is kept. */
    public void show(Stage stage) {
        stage.setTitle(words.say("shell.window", "store", storeName));
        stage.setMinWidth(1000);
        stage.setMinHeight(620);
        stage.setScene(scene);
        focus = stage.focusedProperty().subscribe(focused -> {
            if (!focused) {
                keys.forget();
            }
        });
        shell.onActivate();
        open("today");
        time.play();
        stage.show();
    }

    @Override
    public void open(String screen) {
        shell.open(screen);
    }

    @Override
    public void openMismatch(long id) {
        open(mismatches.name());
        mismatches.show(id);
    }

    @Override
    public void openOrder(String order) {
        open(orders.name());
        orders.show(order);
    }

    /** Opens Orders on all of them; what is selected there stays so. */
    public void openAllOrders() {
        open(orders.name());
        orders.showAll();
    }

    /** Opens Orders and begins a new one. */
    public void newOrder() {
        open(orders.name());
        orders.place();
    }

    /** Lays the import of a bank statement over the screen. */
    public void importStatement() {
        model.overlay().set(Overlay.STATEMENT);
    }

    /** Lays the texts that customers get over the screen. */
    public void editReplies() {
        model.overlay().set(Overlay.REPLIES);
    }

    @Override
    public void openWallet(long customer) {
        open(wallets.name());
        wallets.show(customer);
    }

    @Override
    public void openMessage(Hit hit) {
        open(conversations.name());
        conversations.show(hit);
    }

    @Override
    public void openConversation(long customer) {
        open(conversations.name());
        conversations.show(customer);
    }

    public void setTheme(ThemeChoice choice) {
        look.choose(choice);
    }

    /** Saves what the window shows now as a PNG. */
    public void snapshot(Path file) {
        Snapshots.save(scene, file);
    }

    /** Ends following the store; the stage is the caller's to close. */
    @Override
    public void close() {
        time.stop();
        focus.unsubscribe();
        shell.onDeactivate();
        look.close();
    }

    private void tick() {
        shell.tick();
        conversations.tick();
        door.nudge();
    }

    private List<Entry> commands() {
        return List.of(
                go("today", Feather.CALENDAR, "G T"), go("mismatches", Feather.ALERT_TRIANGLE, "G M"),
                go("orders", Feather.LIST, "G O"), go("conversations", Feather.MESSAGE_CIRCLE, "G C"), go("wallets", Feather.CREDIT_CARD, "G W"),
                go("customers", Feather.USERS, "G U"),
                go("payments", Feather.ARROW_DOWN_CIRCLE, "G Y"),
                go("services", Feather.GRID, "G S"), go("providers", Feather.SERVER, "G P"),
                go("settings", Feather.SETTINGS, "G E"),
                new Entry(Feather.PLUS, words.say("order.new"), "N", this::newOrder),
                new Entry(Feather.FILE_TEXT, words.say("palette.statement"), "", this::importStatement),
                new Entry(Feather.EDIT_3, words.say("palette.replies"), "", this::editReplies),
                new Entry(Feather.MOON, words.say("palette.theme"), "", () -> look.toggle()),
                new Entry(Feather.MONITOR, words.say("palette.theme-system"), "", () -> setTheme(ThemeChoice.SYSTEM)),
                new Entry(Feather.ARCHIVE, words.say("palette.backups"), "G B", () -> shell.overlay(Overlay.BACKUPS)),
                new Entry(Feather.COMMAND, words.say("palette.keys"), "?", () -> shell.overlay(Overlay.KEYS)));
    }

    private Entry go(String screen, Ikon icon, String key) {
        return new Entry(icon, words.say("palette.go", "screen", words.say("screen." + screen)), key, () -> open(screen));
    }
}
