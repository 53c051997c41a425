// Runs before a page's own scripts: tells the test of every layout shift, and of swaps that move the page or drop the focus.
(() => {
  if (window.top !== window || !window.toldBySteadiness) {
    return;
  }
  const tell = (kind, value, what) => window.toldBySteadiness(kind, value, `${location.pathname}: ${what}`);
  const name = node => {
    const element = node?.nodeType === Node.ELEMENT_NODE ? node : node?.parentElement;
    return element ? element.tagName.toLowerCase() + (element.id ? "#" + element.id : "") + "." + [...element.classList].join(".") : "?";
  };
  const swaps = [];
  // what is noticed about a field opens room for itself there, in answer to what was typed
  const noticed = () => document.querySelectorAll(".field-check *").length;
  new PerformanceObserver(list => {
    for (const shift of list.getEntries()) {
      const where = shift.sources.map(source => name(source.node)).join(", ");
      const swap = swaps.some(it => shift.startTime >= it.from && shift.startTime <= (it.to ?? it.from + 600));
      if (swap?.noticing) {
        continue;
      } else if (swap) {
        tell("SWAP", shift.value, where);
      } else if (!shift.hadRecentInput) {
        tell("SHIFT", shift.value, where);
      }
    }
  }).observe({ type: "layout-shift", buffered: true });

  let before;
  document.addEventListener("htmx:beforeSwap", () => {
    before = { focus: document.activeElement, id: document.activeElement?.id, scroll: scrollY };
    swaps.push({ from: performance.now(), noticed: noticed() });
  });
  document.addEventListener("htmx:afterSwap", () => {
    const last = swaps.at(-1);
    if (last && noticed() !== last.noticed) {
      last.noticing = true;
    }
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
