// @ts-check
/** The writing aid: puts a better wording in the text so that Ctrl+Z takes it back, and keeps open what the writer opened
 * when the panel is renewed. The panel itself comes from the server, at every pause in typing. @param {HTMLElement} panel */
export default function aid(panel) {
  const text = /** @type {HTMLTextAreaElement} */ (panel.closest("form")?.querySelector("textarea[name=text]"));
  /** @type {string[]} */
  let open = [];

  /** @param {HTMLDetailsElement} details */
  const nameOf = (details) => details.id || (details.closest(".aid-line")?.querySelector("q")?.textContent ?? "");

  /** Code points, as the server counts them, into the units of the browser. @param {number} points */
  const units = (points) => [...text.value].slice(0, points).join("").length;

  /** @param {HTMLElement} button */
  function replace(button) {
    const { start, end, quote, replace: better } = button.dataset;
    const from = units(Number(start)), to = units(Number(end));
    if (text.value.slice(from, to) !== quote) return; // typed since: the renewed panel will know
    text.focus();
    text.setSelectionRange(from, to);
    // The only way that keeps the browser's own undo.
    const done = better ? document.execCommand("insertText", false, better) : document.execCommand("delete");
    if (!done) text.setRangeText(better ?? "", from, to, "end");
    text.dispatchEvent(new Event("input", { bubbles: true }));
  }

  text.addEventListener("input", () => panel.closest("form")?.querySelector("[data-until-typed]")?.remove());
  panel.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("[data-replace]") : null;
    if (button instanceof HTMLElement) replace(button);
  });
  panel.addEventListener("htmx:beforeSwap", () => {
    open = [...panel.querySelectorAll("details")].filter((details) => details.open).map(nameOf);
  });
  panel.addEventListener("htmx:afterSwap", () => {
    for (const details of panel.querySelectorAll("details")) details.open = open.includes(nameOf(details));
    const blocked = panel.querySelector("#aid-blocked");
    for (const button of panel.closest("form")?.querySelectorAll("[data-send]") ?? []) {
      if (blocked) button.setAttribute("aria-describedby", "aid-blocked");
      else button.removeAttribute("aria-describedby");
    }
  });
}
