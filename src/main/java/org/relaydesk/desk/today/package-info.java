/** Today: what came in, what waits, what just happened. */
@NullMarked
package org.relaydesk.desk.today;

import org.jspecify.annotations.NullMarked;
