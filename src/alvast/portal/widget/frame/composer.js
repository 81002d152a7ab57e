/** Where the visitor writes. The draft is kept as it is typed; Enter sends on a keyboard, on a phone it is a new line. */
import { part } from "./words.js";

const TYPING_EVERY_MS = 4000;

export class Composer {
  /** @param {(text: string) => void} send @param {() => void} typing */
  constructor(keeping, send, typing) {
    Object.assign(this, { keeping, send, typing, toldAt: 0 });
    [this.form, this.text, this.button] = [part("composer"), part("text"), part("send")];
    this.text.value = keeping.get("draft", "");
    this.form.addEventListener("submit", (event) => (event.preventDefault(), this.submit()));
    this.text.addEventListener("input", () => this.changed());
    this.text.addEventListener("keydown", (event) => this.key(event));
    this.changed(false);
  }

  key(event) {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || matchMedia("(pointer: coarse)").matches) return;
    event.preventDefault();
    this.submit();
  }

  changed(isTyped = true) {
    const text = this.text.value;
    this.keeping.put("draft", text);
    this.form.classList.toggle("filled", text.trim() !== "");
    if (!isTyped || !text || performance.now() - this.toldAt < TYPING_EVERY_MS) return;
    this.toldAt = performance.now();
    this.typing();
  }

  submit() {
    const text = this.text.value.trim();
    this.text.focus();
    if (!text) return;
    this.text.value = "";
    this.changed(false);
    this.toldAt = 0;
    this.send(text);
  }
}
