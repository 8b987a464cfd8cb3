/** Public holidays. */
@NullMarked
package org.relaydesk.adapter.calendar;

import org.jspecify.annotations.NullMarked;
