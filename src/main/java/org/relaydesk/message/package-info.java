/** What a customer can be sent, and its words. */
@NullMarked
package org.relaydesk.message;

import org.jspecify.annotations.NullMarked;
