/** Reads bank statements: CSV and its like, and XLSX, as streams. */
@NullMarked
package org.relaydesk.adapter.statement;

import org.jspecify.annotations.NullMarked;
