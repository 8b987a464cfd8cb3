/** QR codes. */
@NullMarked
package org.relaydesk.adapter.qr;

import org.jspecify.annotations.NullMarked;
