package org.relaydesk.desk.today;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.TodayQueries.Day;

/** Takings of each day as bars, refunds as the red part of them. */
final class DayChart extends Region {
    private static final double AXIS = 44;
    private static final double TOP = 34;
    private static final double BOTTOM = 26;

    private final Words words;
    private final Dates dates;
    private final List<Region> lines = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();
    private final List<Region> takings = new ArrayList<>();
    private final List<Region> refunds = new ArrayList<>();
    private final Label first = Parts.label("", "axis");
    private final Label last = Parts.label("", "axis");
    private List<Day> days = List.of();
    private ChartScale scale = ChartScale.of(0);

    DayChart(Words words, Dates dates) {
        this.words = words;
        this.dates = dates;
        getStyleClass().add("day-chart");
        setMinHeight(150);
        setPrefHeight(240);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    void show(List<Day> shown) {
        if (shown.equals(days) && !getChildren().isEmpty()) {
            return;
        }
        days = shown;
        scale = ChartScale.of(days.stream().mapToLong(day -> Math.max(day.takings().value(), day.refunds().value())).max().orElse(0));
        lines.clear();
        labels.clear();
        takings.clear();
        refunds.clear();
        for (int i = 0; i <= ChartScale.STEPS; i++) {
            lines.add(region("grid-line"));
            labels.add(Parts.label(scale.label(i), "axis"));
        }
        days.forEach(this::bars);
        getChildren().setAll(lines);
        getChildren().addAll(labels);
        getChildren().addAll(takings);
        getChildren().addAll(refunds);
        if (!days.isEmpty()) {
            first.setText(dates.day(days.getFirst().day()));
            last.setText(dates.day(days.getLast().day()));
            getChildren().addAll(first, last);
        }
        setAccessibleText(words.say("today.chart-says", "n", days.size()));
        requestLayout();
    }

    private void bars(Day day) {
        var taking = region("bar-takings");
        var refund = region("bar-refunds");
        refund.setMouseTransparent(true);
        Tooltip.install(taking, new Tooltip(words.say("today.chart-day",
                "day", dates.day(day.day()), "takings", day.takings(), "refunds", day.refunds())));
        takings.add(taking);
        refunds.add(refund);
    }

    @Override
    protected void layoutChildren() {
        double bottom = getHeight() - BOTTOM;
        double height = bottom - TOP;
        for (int i = 0; i < lines.size(); i++) {
            double y = bottom - height * i / ChartScale.STEPS;
            lines.get(i).resizeRelocate(AXIS, Math.rint(y), getWidth() - AXIS, 1);
            var label = labels.get(i);
            label.autosize();
            label.relocate(0, Math.rint(y - label.getHeight() / 2));
        }
        double slot = days.isEmpty() ? 0 : (getWidth() - AXIS - 6) / days.size();
        for (int i = 0; i < days.size(); i++) {
            double x = AXIS + 6 + slot * i;
            place(takings.get(i), x, slot * 0.67, bottom, height * days.get(i).takings().value() / scale.topPaise());
            place(refunds.get(i), x, slot * 0.67, bottom, height * days.get(i).refunds().value() / scale.topPaise());
        }
        first.autosize();
        first.relocate(AXIS + 6, bottom + 8);
        last.autosize();
        last.relocate(getWidth() - last.getWidth() - slot * 0.33, bottom + 8);
    }

    private static void place(Region bar, double x, double width, double bottom, double height) {
        double tall = height > 0 ? Math.max(2, Math.rint(height)) : 0;
        bar.setVisible(tall > 0);
        bar.resizeRelocate(Math.rint(x), bottom - tall, Math.max(2, Math.rint(width)), tall);
    }

    private static Region region(String style) {
        var region = new Region();
        region.getStyleClass().add(style);
        region.setManaged(false);
        return region;
    }
}
