/** How long to wait before trying again: twice as long each time, never all browsers at once. */
const FIRST_MS = 1000;
const LONGEST_MS = 30000;

export class Waits {
  constructor() {
    this.reset();
  }

  reset() {
    this.milliseconds = FIRST_MS;
  }

  next() {
    const wait = this.milliseconds * (0.75 + Math.random() / 2);
    this.milliseconds = Math.min(this.milliseconds * 2, LONGEST_MS);
    return wait;
  }
}
