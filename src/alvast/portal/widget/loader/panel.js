/** The frame with the chat in it. What it says is believed only from its own window and origin; what it gets goes only there. */
import { Button } from "./button.js";
import { element, shadow } from "./look.js";
import { FRAME, ORIGIN, SCRIPT } from "./script.js";

export class Panel {
  constructor() {
    this.box = element("div", shadow());
    this.frame = element("iframe", this.box, { allow: "clipboard-write", title: "Chat" });
    this.button = new Button(this.box, () => this.turn(!this.isOpen));
    this.token = SCRIPT.getAttribute("data-token") || "";
    this.isOpen = this.isReady = this.isWanted = false;
    addEventListener("message", (event) => {
      if (event.origin === ORIGIN && event.source === this.frame.contentWindow && event.data && event.data.alvast) this.hear(event.data);
    });
    if (window.visualViewport) window.visualViewport.addEventListener("resize", () => this.fit());
  }

  /** Once the page itself is there: a shop's own pictures go first. */
  load() {
    if (this.frame.src) return;
    this.frame.addEventListener("load", () => this.tell("begin", { token: this.token, page: location.origin + location.pathname }));
    this.frame.src = FRAME;
  }

  hear(said) {
    if (said.alvast === "ready") this.ready(said);
    if (said.alvast === "size" && said.height > 0) this.box.style.setProperty("--wanted", Math.round(said.height) + "px");
    if (said.alvast === "unread" && !this.isOpen) this.button.count(Number(said.number));
    if (said.alvast === "close") this.turn(false);
  }

  /** @param {{brand: string, onBrand: string, texts: object, isOpen: boolean}} face */
  ready(face) {
    const colour = /^#[0-9a-f]{6}$/i;
    this.box.style.setProperty("--brand", colour.test(face.brand) ? face.brand : "#1f3f9c");
    this.box.style.setProperty("--on-brand", colour.test(face.onBrand) ? face.onBrand : "#ffffff");
    this.frame.title = face.texts.title;
    this.isLeft = face.side === "left";
    this.mark();
    this.button.show(face.texts);
    this.isReady = true;
    if (face.isOpen || this.isWanted) this.turn(true, !face.isOpen);
  }

  /** @param {boolean} isOpen @param {boolean} [takesFocus] not when the chat was open on the page before. */
  turn(isOpen, takesFocus = true) {
    this.isWanted = isOpen;
    if (!this.isReady || isOpen === this.isOpen) return;
    const wasInside = this.box.getRootNode().activeElement === this.frame;
    this.isOpen = isOpen;
    this.mark();
    this.button.turn(isOpen);
    this.fit();
    this.tell(isOpen ? "open" : "shut", { takesFocus });
    if (isOpen && takesFocus) this.frame.focus();
    else if (wasInside) this.button.node.focus();
  }

  mark() {
    this.box.className = (this.isOpen ? "open " : "") + (this.isLeft ? "left" : "");
  }

  /** On a phone the keyboard takes part of the screen; what is left is ours. */
  fit() {
    const seen = window.visualViewport;
    if (seen) this.box.style.setProperty("--seen", Math.round(seen.height) + "px");
  }

  tell(what, more) {
    if (this.frame.contentWindow) this.frame.contentWindow.postMessage({ ...more, alvast: what }, ORIGIN);
  }
}
