// @ts-check
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
  };
}
