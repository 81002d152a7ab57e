// @ts-check
/** What is suggested goes into the answer as if it was typed: behind what stands there, and Ctrl+Z takes it back.
 * @param {HTMLElement} panel */
export default function suggest(panel) {
  panel.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("[data-insert]") : null;
    const words = button && document.getElementById(button.getAttribute("data-insert") ?? "")?.textContent;
    const text = /** @type {HTMLTextAreaElement | null} */ (document.querySelector("#composer textarea[name=text]"));
    if (!words || !text) return;
    text.focus();
    text.setSelectionRange(text.value.length, text.value.length);
    const before = text.value.trim() ? "\n\n" : "";
    // The only way that keeps the browser's own undo.
    if (!document.execCommand("insertText", false, before + words)) text.setRangeText(before + words, text.value.length, text.value.length, "end");
    text.dispatchEvent(new Event("input", { bubbles: true }));
  });
}
