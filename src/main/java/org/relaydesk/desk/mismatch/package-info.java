@NullMarked
package org.relaydesk.desk.mismatch;

import org.jspecify.annotations.NullMarked;
