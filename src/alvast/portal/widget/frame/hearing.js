/** What comes from the other side, put where the visitor sees it. */
import { say } from "./words.js";

export class Hearing {
  constructor(server, log, standing, reading) {
    Object.assign(this, { server, log, standing, reading });
  }

  reset() {
    this.log.clear();
    this.reading.reset();
  }

  /** All that was missed, page after page; also after a cut that the stream cannot bridge. */
  async catchUp(after = this.log.last) {
    const { messages, more, handler, typing, read, place } = await this.server.get(`messages?after=${after}`);
    this.log.put(messages);
    if (more) return this.catchUp(messages.at(-1).n);
    this.log.read(read);
    this.standing.queue(place);
    this.standing.typing(typing);
    this.standing.hand(handler);
    this.reading.seen();
  }

  /** @param {string} kind - of the stream, or "here" and "away" of the connection itself. */
  heard(kind, data) {
    if (["here", "away", "reset"].includes(kind)) this.ask();
    if (kind === "message") this.arrived(data);
    if (kind === "read") this.log.read(data.n);
    if (kind === "typing") this.standing.typing(data.name);
    if (kind === "place") this.standing.queue(data.place);
    if (kind === "handler") this.standing.hand(data);
  }

  /** Whether anything gets through, and what was missed: a stream that fails need not mean that nothing does. */
  async ask() {
    const sentence = await this.catchUp().then(() => "", () => say("offline"));
    this.standing.tell("connection", sentence);
  }

  arrived(message) {
    this.log.put([message]);
    if (message.from === "agent") this.standing.typing("");
    this.reading.seen();
  }
}
