package org.amsportal.users;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;

import org.amsportal.WholePortal.Database;
import org.amsportal.guest.Answer;
import org.amsportal.guest.PagesTest;
import org.amssandbox.data.DemoSignIn;
import org.junit.jupiter.api.Test;

/** Several people of the list at once: the form around it carries who they are to the page that does something with them. */
class UserSelectionTest extends PagesTest {

    UserSelectionTest() {
        super(Database.H2);
    }

    @Test
    void whoIsTickedGoesIntoTheAddressOfWhatIsToBeDone() {
        var page = list("/users?search=smith&sort=email&access=none");
        assertThat(page.has("#several")).isFalse();
        page = list("/users?search=smith");
        assertThat(page.texts("#several .bulk button")).containsExactly("Assign departments", "Add a permission group",
                "Remove a permission group");
        assertThat(page.text()).contains("Select people to act on several at once");
        var users = page.page().select("#several [name=user]").eachAttr("value");
        assertThat(users).hasSize(2);
        assertThat(page.page().select("#several").attr("action")).isEqualTo("/users/several");
        assertThat(page.page().select("#several").attr("method")).isEqualTo("get");
        assertThat(page.form("#several").set("user", users.toArray()).set("to", "add-group").encoded())
                .contains("user=" + users.getFirst(), "user=" + users.getLast(), "to=add-group")
                .doesNotContain("search", "sort", "department");
        assertThat(page.page().select("#several [name=to]").eachAttr("value")).containsExactly("departments",
                "add-group", "remove-group");
    }

    @Test
    void whoEachTickIsForIsSaid() {
        var page = list("/users?search=jane.smith").page();
        var named = page.select("#several [name=user]").attr("aria-labelledby").replaceAll("(\\S+)", "#$1");
        assertThat(page.select(named.replace(" ", ", ")).eachText()).containsExactlyInAnyOrder("Select", "Jane Smith");
    }

    @Test
    void peopleAreSelectedForADepartmentThroughAllPages() {
        long workshops = department("Workshops");
        var page = list("/users?into=" + workshops);
        assertThat(page.texts(".bulk [role=status]"))
                .containsExactly("Select people to put in Kentshire / Headquarters / Workshops");
        assertThat(page.texts(".bulk button")).containsExactly("Put in this department");
        assertThat(page.form("#several").value("department")).isEqualTo(Long.toString(workshops));
        for (var link : new String[]{".pager a[rel=next]", "thead .mail a", ".filters a:contains(No groups)"}) {
            assertThat(page.page().expectFirst(link).attr("href")).as(link).contains("into=" + workshops);
        }
        assertThat(page.form("form[role=search]:has(#search)").value("into")).isEqualTo(Long.toString(workshops));
        assertThat(list("/users?into=987654").texts(".bulk [role=status]"))
                .containsExactly("Select people to put in department number 987654 (not in AMS’s list)");
    }

    @Test
    void whatSomebodyMayNotDoIsNotOffered() {
        assertThat(actions(guest(DemoSignIn.INTAKE).get("/users"))).doesNotContain("add-group", "remove-group");
        var reader = guest(DemoSignIn.READER).get("/users");
        assertThat(actions(reader)).isEmpty();
        assertThat(reader.has("[name=user], .bulk")).isFalse();
        assertThat(reader.texts("tbody th")).isNotEmpty();
    }

    /** A list once AMS has been read whole, however busy this machine is. */
    private Answer list(String path) {
        return await().atMost(30, SECONDS).until(() -> alex().get(path),
                page -> !page.text().contains("Not all users are read yet."));
    }

    private static List<String> actions(Answer page) {
        return page.page().select("#several [name=to]").eachAttr("value");
    }
}
