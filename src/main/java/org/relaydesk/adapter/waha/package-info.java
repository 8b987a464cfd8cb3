/** WAHA, a WhatsApp gateway that a seller runs beside the desk. Source of its formats: waha.devlike.pro. */
@NullMarked
package org.relaydesk.adapter.waha;

import org.jspecify.annotations.NullMarked;
