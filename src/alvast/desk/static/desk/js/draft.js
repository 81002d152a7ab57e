// @ts-check
/** Keeps what is being written: at once in this browser until the server has it, and on the server at every pause.
 * Works on a form with data-draft-url; says what happened in .draft-state. @param {HTMLFormElement} form */
export default function draft(form) {
  const PAUSE = 1000;
  const key = `alvast-draft:${form.dataset.draftKey}`;
  const state = /** @type {HTMLElement | null} */ (form.querySelector(".draft-state"));
  const text = /** @type {HTMLTextAreaElement} */ (form.querySelector("textarea[name=text]"));
  let timer = 0;
  let isGone = false;

  const say = (/** @type {string | undefined} */ words) => state && (state.textContent = words ?? "");
  const fields = () => Object.fromEntries(["text", "to", "cc", "bcc"].map((name) => [name, String(new FormData(form).get(name) ?? "")]));

  function keep() {
    try {
      localStorage.setItem(key, JSON.stringify(fields()));
    } catch {
      /* a full or forbidden store: the server's copy is the one that counts */
    }
  }

  async function save() {
    timer = 0;
    const body = new FormData(form);
    const answer = await fetch(form.dataset.draftUrl ?? "", { method: "POST", body, keepalive: text.value.length < 30000, headers: { "HX-Request": "true" } }).catch(() => null);
    if (isGone) return;
    if (answer?.ok) {
      if (!timer) localStorage.removeItem(key);
      say(state?.dataset.saved);
    } else {
      say(state?.dataset.kept);
      timer ||= window.setTimeout(save, 5000);
    }
  }

  function changed() {
    keep();
    say(state?.dataset.saving);
    clearTimeout(timer);
    timer = window.setTimeout(save, PAUSE);
  }

  function restore() {
    const kept = JSON.parse(localStorage.getItem(key) ?? "null");
    if (!kept || !kept.text || kept.text === text.value) return;
    for (const [name, value] of Object.entries(kept)) {
      const field = form.elements.namedItem(name);
      if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.value = value;
    }
    changed();
  }

  restore();
  form.addEventListener("input", (event) => {
    if (/** @type {HTMLElement} */ (event.target).matches("textarea, [name=to], [name=cc], [name=bcc]")) changed();
  });
  form.addEventListener("htmx:afterRequest", (event) => {
    const { detail } = /** @type {CustomEvent} */ (event);
    if (detail.elt !== form || !detail.successful) return;
    isGone = true;
    clearTimeout(timer);
    localStorage.removeItem(key);
  });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && event.target === text && !event.defaultPrevented) text.blur();
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    /** @type {HTMLElement | null} */ (form.querySelector("[data-send]"))?.click();
  });
  addEventListener("pagehide", () => timer && save());
  addEventListener("online", () => timer && save());
}
