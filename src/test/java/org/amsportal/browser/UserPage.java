package org.amsportal.browser;

/** One person: who they are, whether they can work, where they are and what they may do. */
public final class UserPage extends PortalPage {

    public UserPage(Tab tab) {
        super(tab, "/users/\\d+");
    }

    public static UserPage open(Tab tab, long userId) {
        tab.open("/users/" + userId);
        return new UserPage(tab);
    }
}
