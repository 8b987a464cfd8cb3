package org.relaydesk.relay;

import java.util.Map;

/**
 * What {@code add} is asked for.
 *
 * @param service the provider's own service id
 * @param parameters by the service's type, as API v2 names them ({@code link}, {@code quantity}, …), in order
 */
public record AddRequest(String service, Map<String, String> parameters) {}
