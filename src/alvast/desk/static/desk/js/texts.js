// @ts-check
/** Two texts of one draft: the one that stands in the composer, and what another window wrote. */

const FIELDS = ["text", "to", "cc", "bcc"];

/** @typedef {Record<string, string>} Words */

/** @param {HTMLFormElement} form @param {FormData} [sent] @returns {Words} */
export function wordsOf(form, sent = new FormData(form)) {
  return Object.fromEntries(FIELDS.map((name) => [name, String(sent.get(name) ?? "")]));
}

/** @param {HTMLFormElement} form @param {Words} words */
export function put(form, words) {
  for (const name of FIELDS) {
    const field = form.elements.namedItem(name);
    if (name in words && (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) field.value = words[name];
  }
  form.dispatchEvent(new Event("draft:put"));
}

/** The notice that lets the agent look at both and keep one. @param {HTMLFormElement} form @param {() => void} keepThis */
export function choiceBetween(form, keepThis) {
  const notice = /** @type {HTMLElement} */ (form.querySelector(".draft-choice"));
  const text = /** @type {HTMLTextAreaElement} */ (form.querySelector("textarea[name=text]"));
  /** @type {Words | null} */
  let other = null;

  notice.querySelector("[data-other-text]")?.addEventListener("click", () => {
    const mine = wordsOf(form);
    if (other) put(form, other);
    other = mine;
    text.focus();
  });
  notice.querySelector("[data-keep-text]")?.addEventListener("click", () => {
    other = null;
    notice.hidden = true;
    text.focus();
    keepThis();
  });
  return {
    isOpen: () => other !== null,
    /** @param {Words} words what the other window wrote */
    ask(words) {
      other = words;
      notice.hidden = false;
    },
  };
}
