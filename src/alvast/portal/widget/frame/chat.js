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
    const act = { again: (...told) => this.outbox.again(...told), choose: (...told) => this.choose(...told) };
    this.log = new Log({ ...act, why: (...told) => explain(this.server, ...told), file: (...told) => this.files.open(...told) });
    this.reading = new Reading(this.log, this.server, unread);
    this.hearing = new Hearing(this.server, this.log, this.standing, this.reading);
    this.live = new Live(this.server, (...told) => this.hearing.heard(...told));
    this.outbox = new Outbox(this.server, this.keeping, () => this.ready(), (...told) => this.underWay(...told));
    this.outbox.entries.forEach((entry) => this.underWay(entry));
    this.keeping.elsewhere(() => this.restart());
  }

  /** Begun once; tried anew by whoever needs it after it failed. */
  ready() {
    return (this.begun ??= this.anew());
  }

  anew(before) {
    const own = this.begin(before);
    own.catch((error) => {
      if (this.begun === own) this.begun = null;
      if (!(error instanceof Away || error.status)) return reportError(error);
      this.standing.tell("connection", error.message || say("away"));
    });
    return own;
  }

  /** `before` is over first: of two on their way, the older one must not come out on top. */
  async begin(before) {
    await before;
    if (before) this.hearing.reset();
    this.live.stop();
    const begun = await this.server.begin(this.given);
    this.standing.tell("connection", "");
    this.standing.begin(begun);
    await this.hearing.catchUp();
    this.live.start();
    this.outbox.empty();
  }

  /** Another visitor, or the same one known otherwise: an empty view, and what is theirs. */
  restart() {
    this.begun = this.anew(Promise.allSettled([this.begun]));
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
    this.keeping.forget();
    this.restart();
  }
}
