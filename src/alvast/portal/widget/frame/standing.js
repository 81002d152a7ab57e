/** How things stand: who helps, when we are open and how fast we really answer, the place in line, a lost connection. */
import { moment, part, say } from "./words.js";

const SPAN_UNITS = [[86400, "days"], [3600, "hours"], [60, "minutes"]];

export class Standing {
  constructor() {
    Object.assign(this, { handler: "none", usual: "", told: {} });
    [this.line, this.place, this.notice, this.person, this.typist] = ["line", "place", "notice", "person", "typist"].map((name) => part(name));
  }

  /** @param {object} begun - what the session answered. */
  begin({ open_hours: hours, answer_times: times, notice }) {
    this.tell("identity", notice?.detail ?? "");
    const parts = hours.open ? [say("open_now")] : hours.next_opening ? [say("opens", { moment: moment(hours.next_opening) })] : [];
    const [chat, mail] = [times.chat.p80_minutes, times.mail.p80_minutes];
    if (hours.open && chat) parts.push(say("answers_chat", { span: span(chat * 60) }));
    else if (!hours.open && mail) parts.push(say("answers_mail", { span: span(mail * 60) }));
    this.line.textContent = parts.join(" · ");
    this.usual = this.line.textContent;
    this.isShut = !hours.open;
    part("away").textContent = this.isShut ? say("nobody") : "";
  }

  /** @param {{kind: "bot"|"agent"|"none", name: string}} handler - `name`: of who has it, also when it was never a bot's. */
  hand({ kind, name }) {
    this.handler = kind;
    const isPerson = kind !== "bot" && name;
    this.line.textContent = isPerson ? say("helped_by", { name }) : this.usual;
    if (isPerson && document.activeElement === this.person) part("text").focus();
    this.person.hidden = Boolean(isPerson);
    this.queue(this.waiting);
  }

  /** @param {{position: number, range_minutes: number[]}|null} place */
  queue(place) {
    this.waiting = place;
    this.place.hidden = !place || this.isShut || this.person.hidden;
    if (!place) return;
    const [least, most] = place.range_minutes ?? [];
    part("position", this.place).textContent = say("place", { n: place.position });
    part("range", this.place).textContent = most ? say("range", { least, most }) : "";
  }

  /** Only ever of a person. */
  typing(name) {
    this.typist.hidden = !name;
    part("typing", this.typist).textContent = name ? say("typing", { name }) : "";
    clearTimeout(this.timer);
    if (name) this.timer = setTimeout(() => this.typing(""), 8000);
  }

  /** @param {"connection"|"identity"} about @param {string} sentence - an empty one takes it back. */
  tell(about, sentence) {
    this.told[about] = sentence;
    const shown = this.told.connection || this.told.identity || "";
    if (this.notice.textContent !== shown) this.notice.textContent = shown;
    this.notice.hidden = !shown;
  }
}

/** @param {number} seconds - "4 minuten", "5 uur": never more exact than it is. */
export function span(seconds) {
  const [length, unit] = SPAN_UNITS.find(([length]) => seconds >= length * 1.5) ?? [60, "minutes"];
  const number = Math.max(1, Math.round(seconds / length));
  return say(number === 1 ? unit.slice(0, -1) : unit, { n: number });
}
