/** Amounts in paise, their text in rupees, and the calendar of business days. */
@NullMarked
package org.relaydesk.money;

import org.jspecify.annotations.NullMarked;
