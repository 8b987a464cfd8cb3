@NullMarked
package org.relaydesk.desk.wallet;

import org.jspecify.annotations.NullMarked;
