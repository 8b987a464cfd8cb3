/** A made-up store for the window's tests and pictures. */
@NullMarked
package org.relaydesk.desk.fake;

import org.jspecify.annotations.NullMarked;
