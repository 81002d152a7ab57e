/** The conversation on the screen: by number, what is still under way at the end. The place that someone reads never jumps. */
import { drawn, filled } from "./message.js";
import { part } from "./words.js";

const NEAR_END = 80; // pixels

export class Log {
  constructor(acts) {
    this.acts = acts;
    this.messages = new Map();
    this.nodes = new Map();
    [this.list, this.scroller, this.newer] = [part("list"), part("scroller"), part("newer")];
    this.newer.addEventListener("click", () => this.toEnd());
    this.scroller.addEventListener("scroll", () => this.isAtEnd() && (this.newer.hidden = true));
    new ResizeObserver(() => this.wasAtEnd && this.toEnd()).observe(this.scroller);
  }

  /** The number of the last message that came from the server. */
  get last() {
    return Math.max(0, ...[...this.messages.values()].map(({ n }) => n ?? 0));
  }

  clear() {
    this.messages.clear();
    this.nodes.clear();
    this.list.replaceChildren();
  }

  /** @param {object[]} messages - new ones, and ones of which something changed. */
  put(messages) {
    const stays = this.isAtEnd() || messages.some(({ id, from }) => from === "visitor" && !this.nodes.has(id));
    const first = this.nodes.size && messages.find(({ id, from }) => from !== "visitor" && !this.nodes.has(id));
    for (const message of messages) this.set({ ...this.messages.get(message.id), ...message });
    this.arrange();
    if (stays) this.toEnd(this.nodes.get(first?.id));
    else if (first) this.newer.hidden = false;
  }

  /** What we sent comes back under its own id, now by the stream, then as an answer: it is the same message on the screen. */
  set(message) {
    const same = !this.nodes.has(message.id) && message.from === "visitor" && message.n && this.underWay(message.text);
    if (same) this.rename(same, message.id);
    this.messages.set(message.id, message);
    const known = this.nodes.get(message.id);
    if (known) filled(known, message);
    else this.nodes.set(message.id, drawn(message, this.acts));
  }

  /** @returns {object|undefined} the oldest that says this and is not confirmed. */
  underWay(text) {
    return [...this.messages.values()].find((one) => one.from === "visitor" && !one.n && one.text.trim() === text);
  }

  rename({ id }, known) {
    this.nodes.set(known, this.nodes.get(id));
    this.nodes.delete(id);
    this.messages.delete(id);
  }

  /** Our side has seen everything up to number `n`. */
  read(n) {
    this.put([...this.messages.values()].filter((one) => one.from === "visitor" && one.n <= n && one.state !== "read").map((one) => ({ ...one, state: "read" })));
  }

  /** Order, and what depends on neighbours: the name above the first of a group, the day, the state of the last. */
  arrange() {
    const order = [...this.messages.values()].sort((one, other) => (one.n ?? Infinity) - (other.n ?? Infinity) || (one.at < other.at ? -1 : 1));
    let before = null;
    order.forEach((message, place) => {
      const node = this.nodes.get(message.id);
      if (this.list.children[place] !== node) this.list.insertBefore(node, this.list.children[place] ?? null);
      const follows = before?.from === message.from && before.name === message.name;
      const isDay = before?.at.slice(0, 10) !== message.at.slice(0, 10);
      node.classList.toggle("follows", follows && !isDay);
      part("day", node).hidden = !isDay;
      if (follows && !isDay) part("time", this.nodes.get(before.id)).hidden = true;
      part("time", node).hidden = false;
      part("choices", node).hidden = !message.buttons?.length || Boolean(message.chosen) || order.slice(place + 1).some(({ from }) => from === "agent");
      part("state", node).hidden = order.slice(place + 1).some(({ from }) => from === "visitor") && !message.refusal;
      before = message;
    });
  }

  isAtEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    this.wasAtEnd = scrollHeight - scrollTop - clientHeight < NEAR_END;
    return this.wasAtEnd;
  }

  /** @param {HTMLElement} [from] - what must stay in sight from its beginning, however long it is. */
  toEnd(from) {
    const { scrollHeight, offsetTop } = this.scroller;
    this.scroller.scrollTop = from ? Math.min(scrollHeight, from.offsetTop - offsetTop - 12) : scrollHeight;
    this.newer.hidden = true;
    this.isAtEnd();
  }
}
