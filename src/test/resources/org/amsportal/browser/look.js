// Looks at the page as it is and tells, one line for each, what is not as screens.md wants it.
only => {
  const main = document.querySelector("main");
  const shown = element => element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    && !element.closest(".visually-hidden, .skip");
  const all = (selector, root = document.body) => [...root.querySelectorAll(selector)].filter(shown);
  const words = element => (element.innerText ?? element.value ?? "").trim().replace(/\s+/g, " ");
  const name = element => `${element.tagName.toLowerCase()}${element.id ? "#" + element.id : ""}`
    + `${element.classList.length ? "." + [...element.classList].join(".") : ""} “${words(element).slice(0, 40)}”`;
  const path = element => [element.parentElement.parentElement, element.parentElement, element]
    .map(it => it.tagName.toLowerCase() + [...it.classList].map(name => "." + name).join("")).join(" > ");
  const box = element => element.getBoundingClientRect();
  const style = (element, property) => getComputedStyle(element)[property];

  const told = /^(Added|Removed|Kept)\b/;
  const stateless = [
    ...all(".state").filter(it => !words(it)).map(it => `a state without a word: ${name(it.parentElement)}`),
    ...all(".comparison > *").filter(it => !told.test(words(it))).map(it => `neither Added, Removed nor Kept: ${name(it)}`),
    ...all("main td").filter(it => it.matches(".must-tell") && !words(it)).map(it => `an empty cell: ${name(it.parentElement)}`),
    ...all(".plan-steps > li").filter(it => !it.querySelector(".state")).map(it => `a step without a state: ${name(it)}`)];
  if (only === "stateless") {
    return { stateless };
  }

  const brush = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d", { willReadFrequently: true });
  const colour = text => {
    brush.clearRect(0, 0, 1, 1);
    brush.fillStyle = text;
    brush.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = brush.getImageData(0, 0, 1, 1).data;
    return { red, green, blue, alpha };
  };
  const ground = element => {
    for (let at = element; at; at = at.parentElement) {
      const found = colour(style(at, "backgroundColor"));
      if (found.alpha > 250) {
        return found;
      }
    }
    return { red: 255, green: 255, blue: 255, alpha: 255 };
  };
  const light = ({ red, green, blue }) => [red, green, blue].map(part => part / 255)
    .map(part => part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4)
    .reduce((sum, part, at) => sum + part * [.2126, .7152, .0722][at], 0);
  const contrast = (one, other) => {
    const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
    return (bright + .05) / (dark + .05);
  };
  const hueOf = ({ red, green, blue }) => {
    const most = Math.max(red, green, blue), least = Math.min(red, green, blue), range = most - least;
    if (range === 0) {
      return 0;
    }
    const sector = most === red ? (green - blue) / range : most === green ? 2 + (blue - red) / range : 4 + (red - green) / range;
    return Math.round((sector * 60 + 360) % 360);
  };
  const strong = it => Math.max(it.red, it.green, it.blue) - Math.min(it.red, it.green, it.blue) > 60;

  const primaries = all(".btn-primary", main);
  const inView = element => {
    const it = box(element);
    const top = document.elementFromPoint((it.left + it.right) / 2, (it.top + it.bottom) / 2);
    return it.top >= 0 && it.left >= 0 && it.bottom <= innerHeight && it.right <= innerWidth && top !== null && element.contains(top);
  };

  const small = ".meta, .hint, .source, .identity, .crumbs, .pager, table, small, .btn-sm, .fold, .reference, .happenings, .badge, .heads, .oddity";
  const fonts = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const element = walk.currentNode.parentElement;
    if (walk.currentNode.data.trim() && shown(element) && !element.closest("script, style, noscript, option")) {
      const size = parseFloat(style(element, "fontSize"));
      if (size < 14 || size < 16 && !element.closest(small)) {
        fonts.push(`letters of ${size} px: ${path(element)}`);
      }
    }
  }

  const oneLine = row => [...row.cells].every(cell => {
    const range = document.createRange();
    range.selectNodeContents(cell);
    const tops = [...range.getClientRects()].filter(it => it.width > 1 && it.height > 4).map(it => it.top + it.height / 2);
    return tops.length === 0 || Math.max(...tops) - Math.min(...tops) < 14;
  });
  const rows = all("main tbody tr").filter(row => style(row, "display") === "table-row" && oneLine(row))
    .filter(row => box(row).height < 43.5 || box(row).height > 48.5).map(row => `${box(row).height} px high: ${name(row)}`);

  const inline = element => style(element, "display").startsWith("inline") && !element.matches(".btn, button")
    && words(element.parentElement).length > words(element).length;
  const targets = all("a[href], button, input:not([type=hidden]), select, textarea, summary").filter(element => !inline(element))
    .filter(element => {
      const label = element.closest("label") ?? (element.labels?.[0]?.checkVisibility() ? element.labels[0] : null);
      const size = [element, label].filter(Boolean).map(box);
      return Math.max(...size.map(it => it.width)) < 24 || Math.max(...size.map(it => it.height)) < 24;
    }).map(element => `${Math.round(box(element).height)} px high: ${path(element)}`);

  const cutOff = all("a[href], button, summary, .state").filter(element => {
    for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
      if (["hidden", "clip"].includes(style(at, "overflowX")) && box(element).right > box(at).right + 1) {
        return true;
      }
    }
    return false;
  }).map(element => `cut off: ${path(element)}`);

  const borders = all("input:not([type=hidden]), select, textarea").filter(element => {
    const outside = ground(element.parentElement);
    const edges = [colour(style(element, "borderTopColor")), colour(style(element, "backgroundColor"))].filter(it => it.alpha > 250);
    return Math.max(1, ...edges.map(it => contrast(it, outside))) < 3;
  }).map(element => `edge too faint: ${name(element)}`);

  const field = all("main input[type=text], main input[type=search], main textarea")[0];
  const unseenFocus = [];
  if (field) {
    const before = document.activeElement;
    field.focus({ preventScroll: true });
    const ring = colour(style(field, "outlineColor"));
    if (style(field, "outlineStyle") === "none" || parseFloat(style(field, "outlineWidth")) < 2 || contrast(ring, ground(field.parentElement)) < 3) {
      unseenFocus.push(`focus is hard to see: ${name(field)}`);
    }
    before === document.body ? field.blur() : before.focus({ preventScroll: true });
  }

  const accents = new Map(all("a.btn, button", main).filter(it => !it.closest(".removed, .refused, .error"))
    .map(it => [colour(style(it, "backgroundColor")), it]).filter(([it]) => it.alpha > 250 && strong(it)).map(([it, element]) => [hueOf(it), name(element)]));

  return {
    primaries: primaries.length,
    primariesOutOfView: primaries.filter(it => !inView(it)).map(name),
    fonts: [...new Set(fonts)],
    rows, targets: [...new Set(targets)], cutOff: [...new Set(cutOff)], borders, unseenFocus,
    accents: accents.size > 1 ? [...accents].map(([hue, who]) => `hue ${hue}: ${who}`) : [],
    stateless,
    red: [...document.querySelectorAll(".removed, .refused, .error, .field-error, :has(> .field-error), [aria-invalid=true]")].filter(shown)
      .map(box).map(it => [it.left + scrollX - 4, it.top + scrollY - 4, it.right + scrollX + 4, it.bottom + scrollY + 4]),
    headings: all("h1").length,
    overflow: Math.max(0, document.documentElement.scrollWidth - innerWidth),
    text: document.title + "\n" + words(document.body)
  };
}
