/** Light and dark, fonts and the stylesheet. */
@NullMarked
package org.relaydesk.desk.look;

import org.jspecify.annotations.NullMarked;
