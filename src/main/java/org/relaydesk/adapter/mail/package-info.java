/** The mailbox to which banks write: how it is read, and which of its mails are believed. */
@NullMarked
package org.relaydesk.adapter.mail;

import org.jspecify.annotations.NullMarked;
