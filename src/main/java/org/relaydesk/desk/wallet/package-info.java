/** The Wallets screen: what customers hold, and corrections by hand. */
@NullMarked
package org.relaydesk.desk.wallet;

import org.jspecify.annotations.NullMarked;
