/** The sheet on which the seller edits what customers are told. */
@NullMarked
package org.relaydesk.desk.reply;

import org.jspecify.annotations.NullMarked;
