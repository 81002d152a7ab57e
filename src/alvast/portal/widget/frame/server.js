/** Talks with Alvast. A refusal has a sentence for the visitor; being away is another thing, and passes. */
import { LANGUAGE } from "./words.js";

const MOST_MS = 15000;

export class Refused extends Error {
  constructor(status, sentence, wait) {
    super(sentence);
    Object.assign(this, { status, wait });
  }
}

export class Away extends Error {}

export class Server {
  /** @param {Keeping} keeping */
  constructor(keeping) {
    this.keeping = keeping;
    this.base = new URL("../", location.href).href;
    this.headers = { "Accept-Language": LANGUAGE };
  }

  get proof() {
    return { ...this.headers, Authorization: `Bearer ${this.keeping.session}` };
  }

  /** Begins or finds the session; the answer says all that the first screen needs. `given`: page, and a token of the site. */
  async begin(given = this.given) {
    this.given = given;
    const { session } = this.keeping;
    const begun = await this.post("session", { ...given, language: LANGUAGE, ...(session && { session }) });
    this.keeping.session = begun.session;
    return begun;
  }

  get(path) {
    return this.ask(path);
  }

  post(path, body) {
    return this.ask(path, { method: "POST", body: JSON.stringify(body), headers: { "Content-Type": "application/json" } });
  }

  async ask(path, options) {
    const answer = await this.fetch(path, { signal: AbortSignal.timeout(MOST_MS), ...options });
    return answer.status === 204 ? {} : answer.json();
  }

  /** @returns {Promise<Response>} only a good one. A session that ended begins again, once. */
  async fetch(path, options, isAgain = false) {
    const answer = await this.sent(path, options);
    if (answer.ok) return answer;
    if (answer.status === 401 && path !== "session" && !isAgain) {
      await this.begin();
      return this.fetch(path, options, true);
    }
    const refused = refusal(answer.status, answer.headers.get("Retry-After"), await answer.text());
    throw answer.status < 500 ? refused : new Away(refused.message);
  }

  async sent(path, { headers, ...options }) {
    try {
      return await fetch(this.base + path, { credentials: "omit", cache: "no-store", ...options, headers: { ...this.proof, ...headers } });
    } catch (error) {
      throw new Away("");
    }
  }
}

/** @param {number} status @param {string|null} wait in seconds @param {string} body a problem as JSON, or whatever came. */
export function refusal(status, wait, body) {
  let sentence = "";
  try {
    sentence = JSON.parse(body).detail ?? "";
  } catch {
    // no sentence, then
  }
  return new Refused(status, sentence, Number(wait) || 0);
}
