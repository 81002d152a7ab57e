/** The last look before an order is sent: once, with the input named; a second time the person is right. */
import { NEEDED } from "./inputs.js";
import { say } from "./texts.js";

const READING_MS = 800; // a second click sooner than this belongs to the first
const DOUBTS = ["number_unknown", "postcode_unknown", "po_box", "reply_number"]; // may be right; worth one question

/** @param {object} field @param {SubmitEvent} event */
export function hold(field, event) {
  const form = event.target;
  if (field.isPassing || isSettled(field)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (field.isJudging) return; // a second click while the first is being looked at
  field.isJudging = true;
  field.autofill.look();
  judge(field).catch(() => true).then((passes) => {
    field.isJudging = false;
    if (passes) send(field, form, event.submitter);
  });
}

function isSettled(field) {
  return field.settledFor === JSON.stringify(field.inputs.values()) && !field.inputs.empty().length;
}

/** Whatever fails in here, the order goes. @returns {Promise<boolean>} whether the order may go. */
async function judge(field) {
  clearTimeout(field.timer);
  const verdict = await field.checker.check(field.inputs.values());
  if (verdict?.reason === "foreign") return true;
  if (verdict) field.take(verdict);
  const [empty] = field.inputs.empty();
  if (empty && NEEDED.includes(empty)) return stop(field, empty, say(field.language, empty));
  const isDoubted = verdict && (verdict.holds_up || DOUBTS.includes(verdict.reason));
  return !isDoubted || held(field, verdict);
}

/** A second try with the same address is the person's word for it; the order is marked for a check. */
function held(field, verdict) {
  const values = JSON.stringify(field.inputs.values());
  if (field.heldFor === values && performance.now() - field.heldAt > READING_MS) {
    field.settle("klant");
    return true;
  }
  [field.heldFor, field.heldAt] = [values, field.heldFor === values ? field.heldAt : performance.now()];
  (field.inputs.by[verdict.field] ?? field.inputs.by.huisnummer).focus();
  return false;
}

function stop(field, part, sentence) {
  if (!field.notice.box.textContent) field.notice.show(sentence, { part });
  else field.notice.box.querySelector("p").textContent += ` ${sentence}`;
  field.inputs.by[part].focus();
  return false;
}

/** In a moment: a form ignores what is asked of it while it is still announcing its submission. */
function send(field, form, submitter) {
  setTimeout(() => {
    field.isPassing = true;
    form.requestSubmit(submitter);
    field.isPassing = false;
  });
}
