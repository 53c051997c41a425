package org.amsportal.web;

/** A next step on a page. {@code to} is a path of the portal. */
public record Link(String words, String to) {

    /** The page that it stands on, asked for anew. */
    static final String THIS_PAGE = "";
}
