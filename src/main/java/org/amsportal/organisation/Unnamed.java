package org.amsportal.organisation;

/** What to call departments and permission groups whose names nobody tells. The words are the pages'. */
public interface Unnamed {

    String department(long id);

    String group(long id);
}
