// @ts-check
import { keptIn } from "desk/keeping";
import { choiceBetween, put, wordsOf } from "desk/texts";

/** Keeps what is being written: at once in this browser until the server has it, and on the server at every pause.
 * A draft that was changed in another window is not overwritten: the agent sees both texts and chooses.
 * Works on a form with data-draft-url; says what happened in .draft-state. @param {HTMLFormElement} form */
export default function draft(form) {
  const PAUSE = 1000;
  const here = keptIn(`alvast-draft:${form.dataset.draftKey}`);
  const state = /** @type {HTMLElement | null} */ (form.querySelector(".draft-state"));
  const text = /** @type {HTMLTextAreaElement} */ (form.querySelector("textarea[name=text]"));
  const basedOn = /** @type {HTMLInputElement} */ (form.elements.namedItem("based_on"));
  const choice = choiceBetween(form, () => save(true));
  let timer = 0, isSaving = false, isGone = false;
  /** @type {Promise<Response | null>} */
  let saving = Promise.resolve(null);

  const stop = () => (clearTimeout(timer), (timer = 0));
  const say = (/** @type {string | undefined} */ words) => state && (state.textContent = words ?? "");

  /** One at a time: a second one would not know yet what the first one saved. @param {boolean} wins whatever else is kept */
  async function save(wins = false) {
    stop();
    if (isSaving || isGone || choice.isOpen()) return;
    isSaving = true;
    const body = new FormData(form);
    if (wins) body.delete("based_on");
    saving = fetch(form.dataset.draftUrl ?? "", { method: "POST", body, keepalive: text.value.length < 30000, headers: { "HX-Request": "true" } }).catch(() => null);
    const answer = await saving;
    isSaving = false;
    if (isGone) return;
    if (answer?.status === 409) {
      settle((await answer.json()).other);
    } else if (answer?.ok) {
      basedOn.value = answer.headers.get("Draft-Saved-At") ?? "";
      saved(JSON.stringify(wordsOf(form, body)) === JSON.stringify(wordsOf(form)));
    } else {
      say(state?.dataset.kept);
      timer ||= window.setTimeout(() => save(wins), 5000);
    }
  }

  /** Other words were kept elsewhere; the same words are no conflict. @param {import("desk/texts").Words} other */
  function settle(other) {
    if (other.text === text.value) {
      basedOn.value = other.based_on;
      return saved(true);
    }
    say(state?.dataset.kept);
    choice.ask(other);
  }

  /** @param {boolean} isAll nothing was typed while it was on its way */
  function saved(isAll) {
    if (!isAll) return changed();
    here.release();
    say(state?.dataset.saved);
  }

  function changed() {
    here.put({ ...wordsOf(form), based_on: basedOn.value });
    if (choice.isOpen()) return;
    say(state?.dataset.saving);
    clearTimeout(timer);
    timer = window.setTimeout(save, PAUSE);
  }

  function restore() {
    const kept = here.get();
    if (!kept || !kept.text || kept.text === text.value) return here.drop();
    if ((kept.based_on ?? basedOn.value) !== basedOn.value) return choice.ask(kept);
    put(form, kept);
    changed();
  }

  restore();
  form.addEventListener("input", (event) => {
    if (/** @type {HTMLElement} */ (event.target).matches("textarea, [name=to], [name=cc], [name=bcc]")) changed();
  });
  // Sending waits for the draft that is on its way, and no draft follows: it would stand there as if nothing had been sent.
  form.addEventListener("htmx:confirm", async (event) => {
    const { detail } = /** @type {CustomEvent} */ (event);
    if (detail.elt !== form) return;
    stop();
    if (!isSaving) return;
    event.preventDefault();
    await saving;
    detail.issueRequest(true);
  });
  form.addEventListener("htmx:afterRequest", (event) => {
    const { detail } = /** @type {CustomEvent} */ (event);
    if (detail.elt !== form) return;
    if (!detail.successful) return changed();
    isGone = true;
    stop();
    here.drop();
  });
  for (const moment of ["pagehide", "online"]) addEventListener(moment, () => timer && save());
}
