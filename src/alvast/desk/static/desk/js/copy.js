// @ts-check
/** Copies the field that a button names to the clipboard and says so on the button. @param {HTMLElement} holder */
export default function copy(holder) {
  holder.addEventListener("click", async (event) => {
    const button = event.target instanceof Element ? /** @type {HTMLElement | null} */ (event.target.closest("[data-copies]")) : null;
    const field = button && /** @type {HTMLInputElement | null} */ (document.getElementById(button.dataset.copies ?? ""));
    if (!button || !field) return;
    field.select();
    await navigator.clipboard.writeText(field.value).catch(() => document.execCommand("copy"));
    const words = button.textContent;
    button.textContent = button.dataset.done ?? "";
    const announcer = document.getElementById("announcer");
    if (announcer) announcer.textContent = button.dataset.done ?? "";
    window.setTimeout(() => (button.textContent = words), 2000);
  });
}
