// Runs before a page's own scripts: tells the test of every layout shift, and of swaps that move the page or drop the focus.
(() => {
  if (window.top !== window) {
    return;
  }
  const tell = (kind, value, what) => console.debug(`steadiness ${kind} ${value} ${location.pathname}: ${what}`);
  const name = node => {
    const element = node?.nodeType === Node.ELEMENT_NODE ? node : node?.parentElement;
    return element ? element.tagName.toLowerCase() + (element.id ? "#" + element.id : "") + "." + [...element.classList].join(".") : "?";
  };
  const swaps = [];
  // whoever makes the window narrow expects the page to move, as the measure of layout shift itself does
  let resized = -1000;
  addEventListener("resize", () => { resized = performance.now(); });
  // nor does what somebody opens stay as small as it was, however soon its content comes
  let opened = -1000;
  addEventListener("toggle", () => { opened = performance.now(); }, true);
  new PerformanceObserver(list => {
    for (const shift of list.getEntries()) {
      const where = shift.sources.map(source => name(source.node)).join(", ");
      if (Math.abs(shift.startTime - resized) < 500 || shift.hadRecentInput && Math.abs(shift.startTime - opened) < 500) {
        continue;
      }
      const swap = swaps.some(it => shift.startTime >= it.from && shift.startTime <= (it.to ?? it.from + 600));
      if (swap) {
        tell("SWAP", shift.value, where);
      } else if (!shift.hadRecentInput) {
        tell("SHIFT", shift.value, where);
      }
    }
  }).observe({ type: "layout-shift", buffered: true });

  let before;
  document.addEventListener("htmx:beforeSwap", () => {
    before = { focus: document.activeElement, id: document.activeElement?.id, scroll: scrollY };
    swaps.push({ from: performance.now() });
  });
  document.addEventListener("htmx:afterSwap", () => {
    const now = document.activeElement;
    if (before && now !== before.focus && !(before.id && now?.id === before.id) && !now?.closest("[data-focus]")) {
      tell("FOCUS", 1, `from ${name(before.focus)} to ${name(now)}`);
    }
    if (before && Math.abs(scrollY - before.scroll) > 1) {
      tell("SCROLL", 1, `from ${before.scroll} to ${scrollY}`);
    }
  });
  document.addEventListener("htmx:afterSettle", () => {
    const swap = swaps.at(-1);
    requestAnimationFrame(() => requestAnimationFrame(() => { if (swap) { swap.to = performance.now(); } }));
  });
})();
