// @ts-check
import { keptIn } from "desk/keeping";

/** Writing Markdown: marks by button and key, pictures by pasting and dropping, and what was typed comes back after a closed
 * window. Everything goes in through the browser's own undo. @param {HTMLFormElement} form */
export default function markdown(form) {
  const text = /** @type {HTMLTextAreaElement} */ (form.querySelector("textarea[name=text]"));
  const marks = /** @type {HTMLElement} */ (form.querySelector("[role=toolbar]"));
  const state = /** @type {HTMLElement} */ (form.querySelector("[data-state]"));
  const edition = /** @type {HTMLInputElement} */ (form.elements.namedItem("edition")).value;
  const title = /** @type {HTMLInputElement} */ (form.elements.namedItem("title"));
  const here = keptIn(`alvast-text:${form.dataset.kept}`);
  marks.hidden = false;

  /** @param {string} words */
  function insert(words) {
    text.focus();
    if (!document.execCommand("insertText", false, words)) text.setRangeText(words, text.selectionStart, text.selectionEnd, "end");
    text.dispatchEvent(new Event("input", { bubbles: true }));
  }

  /** Around what is selected; the caret stays inside. @param {string} before @param {string} after */
  function wrap(before, after) {
    const { selectionStart: from, selectionEnd: to } = text;
    insert(before + text.value.slice(from, to) + after);
    text.setSelectionRange(from + before.length, to + before.length);
  }

  /** Before every selected line. @param {string} mark */
  function lines(mark) {
    const from = text.value.lastIndexOf("\n", text.selectionStart - 1) + 1;
    const chosen = text.value.slice(from, text.selectionEnd);
    text.setSelectionRange(from, text.selectionEnd);
    insert(chosen.split("\n").map((line) => mark + line).join("\n"));
  }

  /** @param {DOMStringMap} mark */
  const apply = (mark) => (mark.line ? lines(mark.line) : wrap(mark.before ?? "", mark.after ?? ""));

  /** @param {File} file */
  async function picture(file) {
    if (!form.dataset.pictures) return say(form.dataset.first);
    const body = new FormData();
    body.append("file", file);
    body.append("csrfmiddlewaretoken", String(new FormData(form).get("csrfmiddlewaretoken")));
    const answer = await fetch(form.dataset.pictures, { method: "POST", body }).catch(() => null);
    if (!answer?.ok) return say(form.dataset.failed);
    const name = file.name.replace(/\.\w+$/, "").replace(/[[\]]/g, " ");
    return insert(`\n![${name}](${await answer.text()})\n`);
  }

  const say = (/** @type {string | undefined} */ words) => void (state.textContent = words ?? "");

  /** @param {Event} event @param {FileList | undefined} files */
  function take(event, files) {
    const pictures = [...(files ?? [])].filter((file) => file.type.startsWith("image/"));
    if (!pictures.length) return;
    event.preventDefault();
    pictures.forEach(picture);
  }

  function choose() {
    const input = Object.assign(document.createElement("input"), { type: "file", accept: "image/*", multiple: true });
    input.addEventListener("change", () => [...(input.files ?? [])].forEach(picture));
    input.click();
  }

  marks.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (button) "picture" in button.dataset ? choose() : apply(button.dataset);
  });
  text.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const button = /** @type {HTMLElement | null} */ (marks.querySelector(`[data-key="${event.key.toLowerCase()}"]`));
    if (button) apply(button.dataset);
    else if (event.key === "s" || event.key === "Enter") form.requestSubmit();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  text.addEventListener("paste", (event) => take(event, event.clipboardData?.files));
  text.addEventListener("drop", (event) => take(event, event.dataTransfer?.files));
  form.addEventListener("input", () => here.put({ edition, title: title.value, text: text.value }));
  form.addEventListener("submit", () => here.drop());

  const kept = here.get();
  if (kept && kept.edition === edition && kept.text !== text.value) {
    Object.assign(title, { value: kept.title });
    text.value = kept.text;
    text.dispatchEvent(new Event("input", { bubbles: true }));
    say(form.dataset.restored);
  }
}
