package org.amssandbox.data;

/** A customer of AMS. */
public record Company(long id, String name) {}
