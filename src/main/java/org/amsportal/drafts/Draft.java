package org.amsportal.drafts;

import java.time.Instant;
import java.util.UUID;

/**
 * What was typed on a form.
 *
 * @param form the form's name as its nonces have it, such as {@code groups-4711}
 * @param page the address of the form's page
 * @param label what people call it; empty when nothing tells
 * @param saved whether it was saved on purpose, to go on with later
 */
public record Draft(UUID id, String form, String page, String label, Fields fields, boolean saved, Instant at) {}
