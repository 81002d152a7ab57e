/** The button that opens the chat. It appears once the chat itself has answered: a door that leads nowhere is not shown. */
import { ASK, element, LESS } from "./look.js";

export class Button {
  constructor(parent, pressed) {
    this.node = element("button", parent, { type: "button", "aria-haspopup": "dialog", "aria-expanded": "false", hidden: "" });
    this.path = element("path", element("svg", this.node, { viewBox: "0 0 24 24", "aria-hidden": "true" }), { d: ASK });
    this.label = element("span", this.node);
    this.unread = element("span", this.node, { class: "unread" });
    this.texts = { open: "", close: "", unread: "" };
    this.node.addEventListener("click", pressed);
  }

  /** @param {{open: string, close: string, unread: string}} texts */
  show(texts) {
    this.texts = texts;
    this.node.removeAttribute("hidden");
    this.turn(false);
  }

  turn(isOpen) {
    this.node.setAttribute("aria-expanded", isOpen);
    this.path.setAttribute("d", isOpen ? LESS : ASK);
    this.label.textContent = isOpen ? this.texts.close : this.texts.open;
    if (isOpen) this.count(0);
  }

  /** What was said meanwhile, as a number that is read out too. */
  count(number) {
    this.unread.textContent = number || "";
    if (number) this.node.setAttribute("aria-label", this.texts.open + ", " + this.texts.unread.replace("{n}", number));
    else this.node.removeAttribute("aria-label");
  }
}
