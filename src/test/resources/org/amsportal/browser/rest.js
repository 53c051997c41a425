// Whether the page has asked for nothing during half a second after a moment of its clock, and waits for no answer.
since => {
  const last = performance.getEntriesByType("resource").reduce((latest, it) => Math.max(latest, it.responseEnd), since);
  return !document.querySelector(".htmx-request") && performance.now() - last > 500;
}
