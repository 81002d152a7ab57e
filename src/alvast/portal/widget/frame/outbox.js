/** What the visitor said and the server has not confirmed. In order, one at a time, tried until it is there: twice is once. */
import { Away } from "./server.js";
import { Waits } from "./waits.js";

export class Outbox {
  /** @param {() => Promise<void>} ready - the session @param {(entry: object) => void} changed - to be drawn again. */
  constructor(server, keeping, ready, changed) {
    Object.assign(this, { server, keeping, ready, changed, waits: new Waits() });
    this.entries = keeping.get("outbox", []);
    addEventListener("online", () => this.hurry());
  }

  /** @param {string} path @param {object} body - with an id of our own, so that it is taken once. */
  add(path, body) {
    const entry = { path, body, at: new Date().toISOString(), refusal: "" };
    this.keeping.allow();
    this.entries.push(entry);
    this.keep();
    this.changed(entry);
    this.empty();
  }

  hurry() {
    clearTimeout(this.timer);
    this.timer = 0;
    this.waits.reset();
    this.empty();
  }

  async empty() {
    const entry = this.entries.find((one) => !one.refusal);
    if (this.isBusy || !entry) return;
    this.isBusy = true;
    try {
      await this.ready();
      const answer = await this.server.post(entry.path, entry.body);
      this.drop(entry, answer);
      this.waits.reset();
    } catch (error) {
      this.failed(entry, error);
    }
    this.isBusy = false;
    if (!this.timer) this.empty();
  }

  /** Words that are refused stay in sight; a choice that no longer counts goes, and what holds is fetched. */
  failed(entry, error) {
    const isLater = error instanceof Away || error.status === 429;
    if (!isLater && entry.path !== "messages") return this.drop(entry, {});
    if (!isLater) entry.refusal = error.message || "refused";
    this.keep();
    this.changed(entry);
    if (isLater) this.later(error.wait);
  }

  later(seconds) {
    this.timer = setTimeout(() => ((this.timer = 0), this.empty()), seconds ? seconds * 1000 : this.waits.next());
  }

  again(id) {
    const entry = this.entries.find((one) => one.body.id === id);
    if (entry) entry.refusal = "";
    this.changed(entry);
    this.empty();
  }

  drop(entry, answer = null) {
    this.entries = this.entries.filter((one) => one !== entry);
    this.keep();
    this.changed(entry, answer);
  }

  keep() {
    this.keeping.put("outbox", this.entries);
  }
}
