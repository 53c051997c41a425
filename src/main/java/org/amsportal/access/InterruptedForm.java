package org.amsportal.access;

/**
 * What was typed on a form that arrived without a sign-in. Nobody knows yet whose it is.
 *
 * @param path where it was sent
 * @param content its fields, encoded as a browser does
 */
public record InterruptedForm(String path, String content) {}
