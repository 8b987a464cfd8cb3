/** Small controls that all screens share. */
@NullMarked
package org.relaydesk.desk.part;

import org.jspecify.annotations.NullMarked;
