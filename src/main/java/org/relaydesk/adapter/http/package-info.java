/** One HTTP call out and the JSON that it brings back, for the gateways and the providers alike. */
@NullMarked
package org.relaydesk.adapter.http;

import org.jspecify.annotations.NullMarked;
