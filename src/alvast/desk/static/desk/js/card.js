// @ts-check
/** Shows or hides the customer beside the conversation; the choice stays in this browser. @param {HTMLElement} button */
export default function card(button) {
  const KEY = "alvast-card";
  const wide = matchMedia("(min-width: 76.01rem)");
  const pane = /** @type {HTMLElement} */ (button.closest(".pane"));

  function show() {
    const isShown = wide.matches ? pane.dataset.card !== "folded" : pane.dataset.card === "open";
    button.setAttribute("aria-expanded", String(isShown));
  }

  if (wide.matches && localStorage.getItem(KEY) === "folded") pane.dataset.card = "folded";
  button.addEventListener("click", () => {
    const isShown = button.getAttribute("aria-expanded") === "true";
    pane.dataset.card = isShown ? "folded" : "open";
    if (wide.matches) localStorage.setItem(KEY, pane.dataset.card);
    show();
  });
  pane.addEventListener("click", (event) => {
    if (!(event.target instanceof Element && event.target.closest("[data-close-card]"))) return;
    pane.dataset.card = "folded";
    show();
    button.focus();
  });
  wide.addEventListener("change", show);
  show();
}
