/** Orders at the providers: submission, polling, and what is given back. */
@NullMarked
package org.relaydesk.relay;

import org.jspecify.annotations.NullMarked;
