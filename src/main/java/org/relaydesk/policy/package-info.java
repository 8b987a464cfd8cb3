/** Versions of the refund policy. */
@NullMarked
package org.relaydesk.policy;

import org.jspecify.annotations.NullMarked;
