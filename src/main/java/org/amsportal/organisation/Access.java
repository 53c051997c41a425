package org.amsportal.organisation;

import java.util.List;

import org.amsportal.ams.AmsItem;

/** Where somebody is and what they may do, as far as it was read: a read that was not made or not answered is simply not known. */
public record Access(Reading<List<AmsItem>> departments, Reading<List<AmsItem>> groups) {

    public static final Access NOT_KNOWN = new Access(new Reading.NotKnown<>(), new Reading.NotKnown<>());
}
