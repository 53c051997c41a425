// What there is to see on the page: a number for each way something looks, letters or a painted box, on the grounds it stands on. Where the
// numbers are the same, the colours are, up to the page itself: what is found out about one holds for the other. Tells the numbers that are
// not known, and keeps one element for each of them in `brought`.
known => {
  const mayBeRed = ".removed, .refused, .error, .field-error, :has(> .field-error), [aria-invalid=true]";
  const hash = (...parts) => {
    const text = parts.join();
    let one = 0xdeadbeef, other = 0x41c6ce57;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      one = Math.imul(one ^ code, 2654435761);
      other = Math.imul(other ^ code, 1597334677);
    }
    one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
    other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
    return 4294967296 * (2097151 & other) + (one >>> 0);
  };
  const says = element => [...element.childNodes].some(it => it.nodeType === Node.TEXT_NODE && it.data.trim()) || Boolean(element.value);
  // what cannot be used now may be fainter than what is to be read
  const rests = element => (element.closest("label")?.control ?? element).matches(":disabled, [aria-disabled=true]");
  const plain = hash("rgba(0, 0, 0, 0)", "none", "1", "none", "normal", "none", "visible", false, false, false);
  const seen = new Map();
  const walk = (element, ground, around) => {
    const style = getComputedStyle(element);
    if (!element.checkVisibility() && style.display !== "contents") {
      return;
    }
    const own = hash(style.backgroundColor, style.backgroundImage, style.opacity, style.filter, style.mixBlendMode, style.clipPath,
      style.visibility, ["absolute", "fixed", "sticky"].includes(style.position), element.matches(mayBeRed), rests(element));
    const stands = own === plain ? ground : hash(ground, own);
    const drawn = element instanceof SVGElement ? style.fill + style.stroke : style.borderWidth === "0px" ? "" : style.borderColor;
    if (says(element)) {
      seen.set(hash(stands, drawn, style.color, around, style.fontSize, style.fontWeight, style.textDecorationLine, style.textShadow), element);
    } else if (own !== plain || drawn) {
      seen.set(hash(stands, drawn, style.boxShadow), element);
    }
    for (const child of element.children) {
      walk(child, stands, style.color);
    }
  };
  walk(document.body, 0, "");
  known.forEach(kind => seen.delete(kind));
  globalThis.brought = [...seen.values()];
  return [...seen.keys()];
}
