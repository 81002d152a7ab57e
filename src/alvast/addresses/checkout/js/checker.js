/** Asks Alvast. When it is away, slow or says no, there is simply no verdict: the order goes on. */
const MOST_MS = 2500;

export class Checker {
  /** @param {string} base @param {string} key @param {"nl"|"en"} language */
  constructor(base, key, language) {
    Object.assign(this, { base, key, language, asked: "", answer: null });
  }

  /** @param {Record<string, string>} values @returns {Promise<object|null>} one request for the same values, however often asked. */
  check(values) {
    const asked = JSON.stringify(values);
    if (asked !== this.asked) [this.asked, this.answer] = [asked, this.answered(asked)];
    return this.answer;
  }

  /** No answer is not remembered, so that the next try asks again. */
  async answered(asked) {
    try {
      const response = await this.send("check", asked, { signal: AbortSignal.timeout(MOST_MS) });
      if (response.ok) return await response.json();
    } catch {
      // away or too slow: as good as no answer
    }
    if (this.asked === asked) this.asked = "";
    return null;
  }

  /** A count of what autofill did wrong: which input and how, never what was in it. */
  report(field, kind) {
    this.send("defects", JSON.stringify({ field, kind }), { keepalive: true }).catch(() => {});
  }

  send(path, body, more) {
    const headers = { "Content-Type": "application/json", "Alvast-Key": this.key, "Accept-Language": this.language };
    return fetch(`${this.base}/api/v1/addresses/${path}`, { method: "POST", body, headers, credentials: "omit", ...more });
  }
}
