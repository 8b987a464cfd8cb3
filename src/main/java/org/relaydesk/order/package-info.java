/** Orders and their life. */
@NullMarked
package org.relaydesk.order;

import org.jspecify.annotations.NullMarked;
