/** What comes from the other side, put where the visitor sees it. */
import { say } from "./words.js";

export class Hearing {
  constructor(server, log, standing, reading) {
    Object.assign(this, { server, log, standing, reading });
  }

  /** All that was missed, in one answer; also after a cut that the stream cannot bridge. */
  async catchUp() {
    const { messages, handler, typing, place } = await this.server.get(`messages?after=${this.log.last}`);
    this.log.put(messages);
    this.standing.queue(place);
    this.standing.typing(typing);
    this.hand(handler);
    this.reading.seen();
  }

  /** @param {string} kind - of the stream, or "here" and "away" of the connection itself. */
  heard(kind, data) {
    if (kind === "away") this.standing.tell(say("offline"));
    if (kind === "here") {
      this.standing.tell("");
      this.catchUp().catch(() => {});
    }
    if (kind === "message") this.arrived(data);
    if (kind === "state" && this.log.messages.has(data.id)) this.log.put([data]);
    if (kind === "typing") this.standing.typing(data.name);
    if (kind === "place") this.standing.queue(data.place);
    if (kind === "handler") this.hand(data.handler, data.name);
  }

  arrived(message) {
    this.log.put([message]);
    if (message.from === "agent") this.standing.typing("");
    this.reading.seen();
  }

  hand(handler, name = "") {
    const lastAgent = [...this.log.messages.values()].reverse().find(({ from }) => from === "agent");
    this.standing.hand(handler, name || lastAgent?.name);
  }
}
