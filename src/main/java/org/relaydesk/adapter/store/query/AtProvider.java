package org.relaydesk.adapter.store.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.adapter.store.SqlRow;
import org.relaydesk.catalog.Parameters;
import org.relaydesk.followup.FollowUp;
import org.relaydesk.query.OrderQueries.FollowUpLine;
import org.relaydesk.query.OrderQueries.Parameter;
import org.relaydesk.query.OrderQueries.RawAnswer;

/** What was told to the provider for an order, and what it answered. */
final class AtProvider {
    private AtProvider() {}

    static List<Parameter> parameters(@Nullable String form) {
        return Parameters.of(form).values().entrySet().stream()
                .map(entry -> new Parameter(entry.getKey().wire(), entry.getValue())).toList();
    }

    static List<FollowUpLine> followUps(Sql sql, long number) {
        return sql.rows("select * from follow_up where order_number = :number order by id desc limit 50", Map.of("number", number))
                .stream().map(AtProvider::followUp).toList();
    }

    private static FollowUpLine followUp(SqlRow row) {
        return new FollowUpLine(
                row.number("id"), (int) row.number("version"), FollowUp.Kind.valueOf(row.words("kind")),
                FollowUp.State.valueOf(row.words("state")), row.words("provider"), row.text("word"), row.text("answer"),
                row.words("asked_by"), row.at("asked_at"), row.time("next_at"), row.time("ended_at"));
    }

    /** Of each attempt to place it, then the last one about its status. */
    static List<RawAnswer> answers(Sql sql, SqlRow order) {
        var answers = new ArrayList<RawAnswer>();
        sql.rows("""
                select attempt, provider, ended_at, answer from submission_attempt
                where order_number = :number and answer is not null order by attempt limit 50""",
                Map.of("number", order.number("number"))).forEach(row -> answers.add(new RawAnswer(
                        (int) row.number("attempt"), row.words("provider"), row.time("ended_at"), row.words("answer"))));
        Optional.ofNullable(order.text("raw_status"))
                .ifPresent(raw -> answers.add(new RawAnswer(null, order.text("provider"), null, raw)));
        return List.copyOf(answers);
    }
}
