package org.amsportal.drafts;

/**
 * A form at its address.
 *
 * @param name the form's name as its nonces have it, such as {@code groups-4711}
 * @param page the address of its page, such as {@code /users/4711/groups}
 */
public record DraftPlace(DraftForm form, String name, String page) {}
