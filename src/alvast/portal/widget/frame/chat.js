/** The chat: a session, what the visitor does in it, and what this browser keeps of it. */
import { Hearing } from "./hearing.js";
import { Keeping } from "./keeping.js";
import { Live } from "./live.js";
import { Log } from "./log.js";
import { Outbox } from "./outbox.js";
import { Reading } from "./reading.js";
import { Away, Server } from "./server.js";
import { Standing } from "./standing.js";
import { explain } from "./why.js";
import { chat, part, say } from "./words.js";

export class Chat {
  /** @param {(number: number) => void} unread */
  constructor(unread) {
    Object.assign(this, { given: { page: "" }, begun: null });
    this.keeping = new Keeping(chat.key);
    this.server = new Server(this.keeping);
    this.standing = new Standing();
    const act = { again: (id) => this.outbox.again(id), choose: (message, code) => this.choose(message, code) };
    this.log = new Log({ ...act, why: (id, node) => explain(this.server, id, node), file: (file) => this.files.open(file) });
    this.reading = new Reading(this.log, this.server, unread);
    this.hearing = new Hearing(this.server, this.log, this.standing, this.reading);
    this.live = new Live(this.server, (kind, data) => this.hearing.heard(kind, data));
    this.outbox = new Outbox(this.server, this.keeping, () => this.ready(), (entry, answer) => this.underWay(entry, answer));
    this.outbox.entries.forEach((entry) => this.underWay(entry));
    this.keeping.elsewhere(() => this.restart());
  }

  /** Begun once; tried anew by whoever needs it after it failed. */
  ready() {
    this.begun ??= this.begin().catch((error) => {
      this.begun = null;
      if (error instanceof Away || error.status) this.standing.tell("connection", error.message || say("away"));
      else reportError(error);
      throw error;
    });
    return this.begun;
  }

  async begin() {
    const begun = await this.server.begin(this.given);
    this.standing.tell("connection", "");
    this.standing.begin(begun);
    await this.hearing.catchUp();
    this.live.start();
    this.outbox.empty();
  }

  /** Another visitor, or the same one known otherwise: an empty view, and what is theirs. */
  restart() {
    this.live.stop();
    this.log.clear();
    this.begun = null;
    this.reading.reset();
    return this.ready().catch(() => {});
  }

  say(text) {
    this.outbox.add("messages", { id: crypto.randomUUID(), text });
  }

  /** The buttons go, and so would the place of who is on one. */
  choose(message, code) {
    part("scroller").focus({ preventScroll: true });
    this.outbox.add("choices", { id: crypto.randomUUID(), message, code });
  }

  /** What leaves, drawn as it goes: kept, sent, refused. */
  underWay({ path, body, at, refusal }, answer) {
    if (path !== "messages") return answer && this.hearing.catchUp().catch(() => {});
    const sent = { ...body, from: "visitor", at, refusal, state: answer ? "sent" : "sending" };
    return this.log.put([answer?.message ?? sent]);
  }

  /** Only a person on the other side is told; a bot does not wait. */
  typing() {
    if (this.standing.handler !== "bot") this.server.post("typing", {}).catch(() => {});
  }

  show(isShown) {
    this.reading.isShown = isShown;
    this.keeping.put("open", isShown);
    if (!isShown) return;
    this.log.toEnd();
    this.ready().catch(() => {});
    this.reading.seen();
  }

  /** The visitor is done: this browser forgets; the conversation itself is kept by who answered it. */
  async end() {
    await this.server.post("close", {});
    this.live.stop();
    this.keeping.forget();
    this.restart();
  }
}
