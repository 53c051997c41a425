package org.amsportal.browser;

import static org.assertj.core.api.Assertions.assertThat;

/** Any page that says why something is not possible, whatever its address. */
public final class ProblemPage extends PortalPage {

    public ProblemPage(Tab tab) {
        super(tab, "/.*");
    }

    /** It has a heading, words and a title, and none of the words that nobody should read. */
    void isAWholePage(String address) {
        assertThat(heading().innerText()).as("the heading of %s", address).isNotBlank();
        assertThat(title()).as("the title of %s", address).endsWith("AMS portal");
        assertThat(main().innerText()).as(address).hasSizeGreaterThan(40);
        assertThat(PlainWords.against(title() + "\n" + main().innerText())).as(address).isEmpty();
    }
}
