@NullMarked
package org.relaydesk.desk.order;

import org.jspecify.annotations.NullMarked;
