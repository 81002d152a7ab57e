// @ts-check
/** Ctrl+Enter sends; Escape leaves the field, so that single keys are shortcuts again. @param {HTMLFormElement} form */
export default function sendkeys(form) {
  const text = /** @type {HTMLTextAreaElement} */ (form.querySelector("textarea[name=text]"));
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && event.target === text && !event.defaultPrevented) text.blur();
    if (event.key !== "Enter" || event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    /** @type {HTMLElement | null} */ (form.querySelector("[data-send]"))?.click();
  });
}
