/** What stays in this browser. Nothing, until the visitor has said something; and only for this chat on this site. */
const PREFIX = "alvast.";

function tried(act) {
  try {
    return act();
  } catch {
    return null; // a browser that keeps nothing: the page itself remembers
  }
}

export class Keeping {
  constructor(key) {
    this.prefix = `${PREFIX}${key}.`;
    this.own = {};
    this.isAllowed = this.session !== "";
  }

  /** Shared by the tabs of this browser; a closed tab can come back to its conversation. */
  get session() {
    return this.own.session ?? tried(() => localStorage.getItem(`${this.prefix}session`)) ?? "";
  }

  set session(secret) {
    this.own.session = secret;
    if (this.isAllowed) tried(() => localStorage.setItem(`${this.prefix}session`, secret));
  }

  /** The visitor says something now: from here on it must survive a page load. */
  allow() {
    if (this.isAllowed) return;
    this.isAllowed = true;
    for (const [name, value] of Object.entries(this.own)) name === "session" ? (this.session = value) : this.put(name, value);
  }

  /** Of this tab alone: the draft, what is not sent yet, whether the chat is open. */
  put(name, value) {
    this.own[name] = value;
    if (this.isAllowed) tried(() => sessionStorage.setItem(this.prefix + name, JSON.stringify(value)));
  }

  get(name, otherwise) {
    if (name in this.own) return this.own[name];
    return JSON.parse(tried(() => sessionStorage.getItem(this.prefix + name)) ?? "null") ?? otherwise;
  }

  forget() {
    for (const store of [() => localStorage, () => sessionStorage]) {
      tried(() => Object.keys(store()).filter((key) => key.startsWith(this.prefix)).forEach((key) => store().removeItem(key)));
    }
    this.own = {};
    this.isAllowed = false;
  }

  /** Another tab began, or ended, the conversation. */
  elsewhere(tell) {
    addEventListener("storage", ({ key, newValue }) => {
      if (key !== `${this.prefix}session` || newValue === this.own.session) return;
      this.own.session = newValue ?? "";
      this.isAllowed = newValue !== null;
      tell();
    });
  }
}
