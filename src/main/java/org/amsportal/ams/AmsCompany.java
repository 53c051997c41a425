package org.amsportal.ams;

/** A company as AMS lists it (assumed). */
public record AmsCompany(long id, String name) {}
