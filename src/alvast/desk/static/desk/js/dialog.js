// @ts-check
/** A dialog closes by its button, by Escape (the browser's own) and by a click beside it. @param {HTMLDialogElement} dialog */
export default function dialogs(dialog) {
  dialog.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    if (target === dialog || target.closest("[data-closes]")) dialog.close();
  });
}
