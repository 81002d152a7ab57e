// @ts-check
/** Selecting several conversations: counts them and shows the bar with what can be done; Shift+click selects a range.
 * @param {HTMLFormElement} form */
export default function select(form) {
  const boxes = () => /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll(".line-check input")]);
  const bar = /** @type {HTMLElement | null} */ (form.querySelector(".bulk-bar"));
  const output = form.querySelector(".bulk-bar output");
  let last = -1;

  function count() {
    const chosen = boxes().filter((box) => box.checked).length;
    form.classList.toggle("is-selecting", chosen > 0);
    if (bar) bar.hidden = chosen === 0;
    if (output) output.textContent = (output.getAttribute("data-words") ?? "").replace("0", String(chosen));
  }

  form.addEventListener("click", (event) => {
    const all = boxes();
    const at = all.indexOf(/** @type {HTMLInputElement} */ (event.target));
    if (at < 0) return;
    if (event.shiftKey && last >= 0)
      for (const box of all.slice(Math.min(at, last), Math.max(at, last) + 1)) box.checked = all[at].checked;
    last = at;
  });
  form.addEventListener("change", count);
  form.querySelector("[data-select-none]")?.addEventListener("click", () => {
    for (const box of boxes()) box.checked = false;
    count();
  });
  document.addEventListener("desk:changed", () => {
    for (const box of boxes()) box.checked = false;
    count();
  });
  count();
}
