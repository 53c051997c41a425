package org.amsportal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.amssandbox.data.DemoSignIn;
import org.junit.jupiter.api.Test;

/** The checks see what they are there to see: a page with all that is wrong, and a page that jumps. */
@PortalIT
class ChecksNoticeIT {

    private static final String ALL_WRONG = """
            <main><h1>a</h1><h1>b</h1><p style="font-size: 12px">tiny</p>
              <div style="inline-size: 3000px">wide</div>
              <button class="btn btn-primary" style="background: #14548f">one</button>
              <div style="margin-top: 2000px"><button class="btn btn-primary" style="background: #1a6b3a">two</button></div>
              <div><a href="#" style="display: block; font-size: 16px; line-height: 18px; height: 18px">small</a></div>
              <div style="overflow: hidden; width: 60px"><div style="width: 200px"><button>far too long</button></div></div>
              <input style="border: 1px solid #eee; background: #fff">
              <p style="color: #f00; font-size: 40px">alarm</p>
              <div class="comparison"><div class="removed">Crew</div></div><span class="state"></span></main>""";
    private static final String FAINT = "<main><h1>a</h1><p style='color: #999; background: #fff'>faint</p></main>";
    private static final String JUMP = """
            () => new Promise(done => setTimeout(() => {
              const pushed = document.createElement('div');
              pushed.style.height = '300px';
              document.querySelector('main').prepend(pushed);
              setTimeout(done, 500);
            }, 1000))""";
    private static final String DROP_THE_FOCUS = """
            () => {
              const input = document.querySelector('main input:not([type=hidden])');
              input.focus();
              input.dispatchEvent(new Event('htmx:beforeSwap', { bubbles: true }));
              input.remove();
              document.dispatchEvent(new Event('htmx:afterSwap'));
            }""";

    @Test
    void aPageWithAllThatIsWrongIsNotFoundRight(Visitor visitor) {
        var tab = visitor.newTab();
        tab.steadiness().lookAway();
        tab.page().setContent(ALL_WRONG);

        var look = Look.at(tab.page());

        assertThat(look.wrong().toString()).contains("12 px", "18 px high", "too faint", "hue", "cut off");
        assertThat(look.list("stateless")).hasSize(2);
        assertThat(look.list("primariesOutOfView")).hasSize(1);
        assertThat(look.number("headings")).isEqualTo(2);
        assertThat(RedPixels.outside(new Screen(tab.page()).picture("all-wrong"), List.of())).isGreaterThan(100);
        assertThat(tab.overflow()).isPositive();
        assertThat(PlainWords.against("null, ??key??, Invalid")).hasSize(3);
    }

    @Test
    void whatIsFaintIsNoticedOnceAndAgainWhereItLooksOtherwise(Visitor visitor) {
        var page = visitor.newTab().page();
        var kinds = new Kinds();
        page.setContent(FAINT);
        assertThat(kinds.areBroughtBy(page)).isTrue();
        assertThat(Axe.violationsByColour(page)).singleElement().asString().contains("color-contrast");
        page.setContent(FAINT.replace("faint", "faint, too"));
        assertThat(kinds.areBroughtBy(page)).isFalse();
        for (var other : List.of(FAINT.replace("#999", "#aaa"), FAINT.replace("#fff", "#ddd"),
                FAINT.replace("<main>", "<main style='background: #eee'>").replace("#fff", "transparent"))) {
            page.setContent(other);
            assertThat(kinds.areBroughtBy(page)).as(other).isTrue();
            assertThat(Axe.violationsByColour(page)).as(other).singleElement().asString().contains("color-contrast");
        }
    }

    @Test
    void aPageThatJumpsAndASwapThatDropsTheFocusAreNoticed(Visitor visitor) {
        var tab = visitor.signsIn(DemoSignIn.ADMIN);
        tab.open("/departments/new");
        tab.page().evaluate(JUMP);
        tab.page().evaluate(DROP_THE_FOCUS);

        assertThat(tab.steadiness().complaints()).anyMatch(it -> it.startsWith("SHIFT"))
                .anyMatch(it -> it.startsWith("FOCUS"));
        tab.steadiness().forget();
    }
}
