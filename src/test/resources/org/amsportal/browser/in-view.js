// Which of these words, or of the page's main button, cannot be seen whole in the window as it is scrolled now.
async words => {
  const watched = new Map([["the main button", [...document.querySelectorAll("main .btn-primary")]]]);
  for (const word of words) {
    const holders = [...document.querySelectorAll("main *")].filter(it => it.checkVisibility() && it.innerText?.includes(word));
    watched.set(word, holders.filter(it => ![...it.children].some(child => child.innerText?.includes(word))));
  }
  const seen = new Set();
  await new Promise(done => {
    const watch = new IntersectionObserver(entries => {
      entries.filter(it => it.intersectionRatio > .98).forEach(it => seen.add(it.target));
      done();
    });
    const all = [...watched.values()].flat();
    all.forEach(it => watch.observe(it));
    if (all.length === 0) {
      done();
    }
  });
  return [...watched].filter(([, elements]) => !elements.some(it => seen.has(it))).map(([word]) => word);
}
