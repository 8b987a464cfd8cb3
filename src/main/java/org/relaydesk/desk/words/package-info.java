/** Codes, amounts and times put into words; all text comes from the bundle. */
@NullMarked
package org.relaydesk.desk.words;

import org.jspecify.annotations.NullMarked;
