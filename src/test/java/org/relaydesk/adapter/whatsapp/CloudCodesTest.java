package org.relaydesk.adapter.whatsapp;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.relaydesk.adapter.http.Outcome;
import org.relaydesk.message.DeliveryEvent;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** One table of codes: with an answer and with a status each means the same. */
class CloudCodesTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 10, 33, 100, 190, 200, 219, 299, 368, 80007, 130429, 130472, 130497, 131000, 131005, 131008, 131009,
        131016, 131021, 131026, 131030, 131031, 131042, 131045, 131047, 131048, 131049, 131050, 131051, 131052, 131053, 131056, 131057,
        132000, 132001, 132005, 132007, 132012, 132015, 132016, 132068, 132069, 132999, 133004, 133010, 139999})
    void ofAStatusAsOfAnAnswer(int code) {
        var error = "{\"code\":" + code + ",\"title\":\"No\",\"message\":\"No\"}";
        var status = CloudEvents.parse(("{\"object\":\"whatsapp_business_account\",\"entry\":[{\"changes\":[{\"field\":\"messages\",\"value\":"
                + "{\"statuses\":[{\"id\":\"w1\",\"status\":\"failed\",\"timestamp\":\"1780000003\",\"errors\":[" + error + "]}]}}]}]}")
                .getBytes(StandardCharsets.UTF_8));
        var answer = new Outcome.Answer(400, ("{\"error\":" + error + "}").getBytes(StandardCharsets.UTF_8), null, null);
        assertEquals(CloudAnswer.of(answer), status.deliveries().getFirst().failure());
        assertEquals(DeliveryEvent.State.FAILED, status.deliveries().getFirst().state());
    }
}
