/** Bank statements: what a file names, what of it is new, and how it comes into the book once. */
@NullMarked
package org.relaydesk.statement;

import org.jspecify.annotations.NullMarked;
