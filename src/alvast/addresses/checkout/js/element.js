/** <alvast-adres sleutel="pub_…">: wraps a shop's own address inputs. Without this script they work as they always did. */
import { advise } from "./advice.js";
import { AutofillWatch } from "./autofill.js";
import { Checker } from "./checker.js";
import { AddressInputs } from "./inputs.js";
import { Notice } from "./notice.js";
import { hold } from "./submit.js";
import { languageOf, say } from "./texts.js";

const WAIT_MS = 250; // after the last key
const POSTCODE = /\d{4}\s*[a-z]{2}/i;
const DUTCH = /^(|nl|nld|nederland|netherlands|the netherlands)$/i;
const HOME = new URL(document.currentScript?.src ?? location.href).origin;

class AlvastAdres extends HTMLElement {
  connectedCallback() {
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", () => this.begin(), { once: true });
    else this.begin();
  }

  disconnectedCallback() {
    this.autofill?.stop();
  }

  begin() {
    if (this.notice) return this.autofill.start();
    this.language = languageOf(this);
    this.inputs = new AddressInputs(this);
    this.checker = new Checker(HOME, this.getAttribute("sleutel") ?? "", this.language);
    this.notice = new Notice(this, this.inputs);
    this.mark = this.appendChild(Object.assign(document.createElement("input"), { type: "hidden", name: "adres_gecontroleerd" }));
    this.mark.value = "niet";
    this.autofill = new AutofillWatch(this.inputs, (...defect) => this.checker.report(...defect), () => this.changed());
    this.autofill.start();
    for (const kind of ["input", "change"]) this.addEventListener(kind, (event) => this.noticed(event));
    this.closest("form")?.addEventListener("submit", (event) => hold(this, event), { capture: true });
    if (this.inputs.values().postcode) this.changed("", 0);
  }

  noticed({ type, target }) {
    const part = this.inputs.partOf(target);
    if (!part) return;
    this.autofill.note(part);
    if (!this.inputs.isWriting) this.changed(part, type === "change" ? 0 : WAIT_MS);
  }

  /** @param {string} [part] @param {number} [wait] */
  changed(part = "", wait = WAIT_MS) {
    const values = JSON.stringify(this.inputs.values());
    if (values === this.settledFor) return;
    this.settle("niet");
    this.settledFor = "";
    this.heldFor = this.heldFor === values ? values : "";
    if (["postcode", "huisnummer"].includes(part)) this.isKeyChanged = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), wait);
  }

  /** As soon as postcode and number could be whole. */
  async ask() {
    const values = this.inputs.values();
    if (!POSTCODE.test(values.postcode ?? "")) return this.short(values);
    if (!/\d/.test(values.huisnummer ?? "")) return this.notice.clear();
    const asked = { ...values, ...(this.isKeyChanged ? this.withoutOurs(values) : {}) };
    const verdict = await this.checker.check(asked);
    if (JSON.stringify(this.inputs.values()) !== JSON.stringify(values)) return undefined;
    return verdict ? this.take(verdict) : this.notice.clear();
  }

  /** Spoken of when the person went on to another input; abroad has postcodes of its own. */
  short({ postcode, land }) {
    const isLeft = postcode && DUTCH.test(land ?? "") && document.activeElement !== this.inputs.by.postcode;
    return isLeft ? this.notice.show(say(this.language, "short"), { part: "postcode" }) : this.notice.clear();
  }

  /** Street and town that we filled in say nothing about a new postcode or number. */
  withoutOurs(values) {
    const ours = ["straat", "woonplaats"].filter((part) => values[part] && values[part] === this.inputs.ours[part]);
    return Object.fromEntries(ours.map((part) => [part, ""]));
  }

  take(verdict) {
    const isFound = ["exact", "completed"].includes(verdict.verdict);
    if (this.isKeyChanged && !isFound) this.inputs.withdraw();
    this.isKeyChanged = false;
    advise(this, verdict);
    if (isFound) this.settle("ja");
    return verdict;
  }

  /** @param {"ja"|"klant"|"niet"} how - what the shop gets along with the order; for the values as they are now. */
  settle(how) {
    this.mark.value = how;
    if (how !== "niet") this.settledFor = JSON.stringify(this.inputs.values());
  }
}

if (!customElements.get("alvast-adres")) customElements.define("alvast-adres", AlvastAdres);
