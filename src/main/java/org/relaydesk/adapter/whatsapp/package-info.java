/** The WhatsApp Cloud API. */
@NullMarked
package org.relaydesk.adapter.whatsapp;

import org.jspecify.annotations.NullMarked;
