// @ts-check
/** Counts down the seconds in which sending can be undone, then leaves. data-until is an instant. @param {HTMLElement} element */
export default function undo(element) {
  const until = Date.parse(element.dataset.until ?? "");
  const output = element.querySelector("output");
  function tick() {
    const left = Math.ceil((until - Date.now()) / 1000);
    if (!element.isConnected) return;
    if (left <= 0) {
      if (element.matches(".toast")) element.remove();
      else element.dispatchEvent(new CustomEvent("desk:changed", { bubbles: true }));
      return;
    }
    if (output) output.textContent = String(left);
    window.setTimeout(tick, 500);
  }
  tick();
}
