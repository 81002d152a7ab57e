/** Sees what browsers' autofill does: inputs it leaves out, and values it changes without saying so. */
import { NEEDED } from "./inputs.js";

const BURST_MS = 150; // within this time, and beside the one with the focus, nobody types into two inputs
const LOOK_MS = 1000;

export class AutofillWatch {
  /** @param {import("./inputs.js").AddressInputs} inputs @param {(field: string, kind: string) => void} report @param {() => void} changed */
  constructor(inputs, report, changed) {
    Object.assign(this, { inputs, report, changed, seen: inputs.values(), burst: new Map(), told: new Set() });
  }

  start() {
    this.timer ??= setInterval(() => this.look(), LOOK_MS);
  }

  stop() {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  /** An input said that it changed. @param {string} part */
  note(part) {
    const at = performance.now();
    for (const [other, when] of this.burst) if (at - when > BURST_MS) this.burst.delete(other);
    const value = this.inputs.by[part].value.trim();
    if (value === this.seen[part]) return;
    this.seen[part] = value;
    if (this.inputs.isWriting || !value) return;
    this.burst.set(part, at);
    this.isBeside ||= this.inputs.by[part] !== document.activeElement;
    if (this.burst.size > 1 && this.isBeside) {
      clearTimeout(this.later);
      this.later = setTimeout(() => this.judge(), BURST_MS);
    }
  }

  /** After a burst: what a person needs and autofill left out. */
  judge() {
    const { by, ours } = this.inputs;
    const isLeftOut = (part) => by[part] && !this.burst.has(part) && ["", ours[part]].includes(by[part].value.trim());
    for (const part of NEEDED.filter(isLeftOut)) this.tell(part, "empty");
    this.isBeside = false;
  }

  /** Values that differ from what was last said. */
  look() {
    const values = this.inputs.values();
    const silent = NEEDED.filter((part) => values[part] && values[part] !== this.seen[part]);
    this.seen = values;
    if (!silent.length) return;
    for (const part of silent) this.tell(part, "silent");
    this.burst = new Map(silent.map((part) => [part, performance.now()]));
    if (silent.length > 1) this.judge();
    this.changed();
  }

  /** Once a page for each input and kind. */
  tell(part, kind) {
    if (this.told.has(part + kind)) return;
    this.told.add(part + kind);
    this.report(part, kind);
  }
}
