/** What happens on the other side, as it happens. Connected again after every cut, sooner when the network says it is back. */
import { Waits } from "./waits.js";

const SILENCE_MS = 70000; // a living stream says something every half minute

export class Live {
  /** @param {(kind: string, data: object) => void} heard - also "here" when connected and "away" when cut off. */
  constructor(server, heard) {
    Object.assign(this, { server, heard, last: "", waits: new Waits(), hurry: () => {} });
    addEventListener("online", () => this.hurry());
    document.addEventListener("visibilitychange", () => document.hidden || this.hurry());
  }

  async start() {
    if (this.stopping) return;
    const mine = (this.stopping = new AbortController());
    while (!mine.signal.aborted) {
      await this.listen(mine.signal).catch(() => {});
      if (mine.signal.aborted) return;
      this.heard("away", {});
      await this.pause();
    }
  }

  stop() {
    this.stopping?.abort();
    this.stopping = null;
    this.hurry();
  }

  pause() {
    return new Promise((go) => {
      const timer = setTimeout(go, this.waits.next());
      this.hurry = () => (clearTimeout(timer), go());
    });
  }

  async listen(signal) {
    const ended = new AbortController(); // by us, or by a silence that means a dead line
    signal.addEventListener("abort", () => ended.abort(), { once: true });
    const headers = { Accept: "text/event-stream", ...(this.last && { "Last-Event-ID": this.last }) };
    const answer = await this.server.fetch("live", { headers, signal: ended.signal });
    this.waits.reset();
    this.heard("here", {});
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    let text = "";
    for (;;) {
      const silence = setTimeout(() => ended.abort(), SILENCE_MS);
      const { done, value } = await reader.read().finally(() => clearTimeout(silence));
      if (done) return;
      const blocks = (text + value).replaceAll("\r", "").split("\n\n");
      text = blocks.pop();
      blocks.forEach((block) => this.read(block));
    }
  }

  /** One event of the stream: lines `event:`, `id:`, `data:`. */
  read(block) {
    const event = { event: "message", data: "" };
    for (const line of block.split("\n")) {
      const [, field, value] = /^(\w+): ?(.*)$/.exec(line) ?? [];
      if (field) event[field] = field === "data" ? event.data + value : value;
    }
    if (event.id) this.last = event.id;
    if (event.data) this.heard(event.event, JSON.parse(event.data));
  }
}
