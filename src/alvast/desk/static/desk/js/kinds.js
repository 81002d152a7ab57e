// @ts-check
/** Choosing the kind of message that is already open puts the cursor in it; nothing is fetched, so nothing typed can go.
 * @param {HTMLElement} tabs */
export default function kinds(tabs) {
  tabs.addEventListener("click", (event) => {
    const tab = event.target instanceof Element ? event.target.closest("a") : null;
    if (!tab?.hasAttribute("aria-current") || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    /** @type {HTMLElement | null | undefined} */ (tabs.closest("form")?.querySelector("textarea"))?.focus();
  }, true);
}
