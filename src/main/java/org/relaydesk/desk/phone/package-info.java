/** A customer's phone beside the window of the demo. */
@NullMarked
package org.relaydesk.desk.phone;

import org.jspecify.annotations.NullMarked;
