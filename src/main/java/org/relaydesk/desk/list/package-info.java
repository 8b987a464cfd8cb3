/** Lists that never hold all their rows. */
@NullMarked
package org.relaydesk.desk.list;

import org.jspecify.annotations.NullMarked;
