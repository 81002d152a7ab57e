// @ts-check
/** The list by keyboard: j and k walk through it, x selects, Enter opens; the open conversation stays marked.
 * @param {HTMLElement} list */
export default function rows(list) {
  const links = () => /** @type {HTMLAnchorElement[]} */ ([...list.querySelectorAll(".line-open")]);
  const current = () => links().findIndex((link) => link === document.activeElement || link.hasAttribute("aria-current"));

  /** @param {number} step */
  function walk(step) {
    const all = links();
    const focused = all.indexOf(/** @type {HTMLAnchorElement} */ (document.activeElement));
    const at = focused >= 0 ? focused : current();
    const next = all[Math.min(Math.max(at + step, 0), all.length - 1)];
    next?.focus();
    next?.scrollIntoView({ block: "nearest" });
    if (document.querySelector(".pane > .conversation")) next?.click();
  }

  /** @param {Event} event */
  function onKey(event) {
    if (!list.isConnected) return document.removeEventListener("desk:key", onKey);
    const { key } = /** @type {CustomEvent} */ (event).detail;
    if (key === "j") walk(1);
    if (key === "k") walk(-1);
    if (key === "u") links()[Math.max(current(), 0)]?.focus();
    if (key === "x") /** @type {HTMLElement | null | undefined} */ (links()[current()]?.closest(".line")?.querySelector(".line-check input"))?.click();
    return undefined;
  }
  document.addEventListener("desk:key", onKey);
  list.querySelector(".line-open[aria-current]")?.scrollIntoView({ block: "nearest" });

  list.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest(".line-open") : null;
    if (!link || event.ctrlKey || event.metaKey) return;
    for (const other of links()) other.removeAttribute("aria-current");
    link.setAttribute("aria-current", "true");
    link.closest(".line")?.classList.remove("is-unread");
  });
}
