/** Tells the server what the visitor has before their eyes, and the page around it how much they have not. */
export class Reading {
  /** @param {(number: number) => void} unread */
  constructor(log, server, unread) {
    Object.assign(this, { log, server, unread });
    this.reset();
  }

  reset() {
    [this.isShown, this.upTo, this.here] = [this.isShown ?? false, 0, 0];
  }

  seen() {
    const theirs = [...this.log.messages.values()].filter(({ from, n, state }) => from !== "visitor" && n > this.upTo && state !== "read");
    if (!theirs.length) return;
    if (!this.isShown || document.hidden) return this.unseen(theirs.length);
    this.upTo = this.log.last;
    this.server.post("read", { n: this.upTo }).catch(() => {});
  }

  /** On the screen's other side all the same: asking for what comes after says that this is here. */
  unseen(number) {
    this.unread(number);
    if (this.here === this.log.last) return;
    this.here = this.log.last;
    this.server.get(`messages?after=${this.here}`).catch(() => {});
  }
}
