// @ts-check
const ARRIVES = 15000; // milliseconds within which a page that was asked for has come
let leftAt = -Infinity;
addEventListener("beforeunload", () => (leftAt = performance.now()));

/** What this browser keeps under a name, until the server has it. @param {string} key */
export function keptIn(key) {
  return {
    /** @param {Record<string, string>} words */
    put(words) {
      try {
        localStorage.setItem(key, JSON.stringify(words));
      } catch {
        /* a full or forbidden store: the server's copy is the one that counts */
      }
    },
    /** @returns {Record<string, string> | null} */
    get: () => JSON.parse(localStorage.getItem(key) ?? "null"),
    drop: () => localStorage.removeItem(key),
    /** The server has it. But a page already asked for may have been made just before that: then only this browser knows. */
    release() {
      if (performance.now() - leftAt > ARRIVES) this.drop();
    },
  };
}
