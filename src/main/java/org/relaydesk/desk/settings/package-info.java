/** The Settings screen: how the store is set up, and the link to WhatsApp. */
@NullMarked
package org.relaydesk.desk.settings;

import org.jspecify.annotations.NullMarked;
