package org.amssandbox.control;

/** How much of everything there is; mails are the first-password emails sent. */
public record State(long companies, long departments, long users, long groups, long mails) {}
