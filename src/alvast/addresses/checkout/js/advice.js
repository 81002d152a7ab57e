/** From a verdict to what the person sees: filled in, a choice, or plain words beside the input they are about. */
import { oneLine } from "./inputs.js";
import { say } from "./texts.js";

const OFFERED = ["street_differs", "town_differs", "postcode_differs"]; // other sentences say themselves that there is a choice

/** @param {{inputs: object, notice: object, language: "nl"|"en", settle: (how: string) => void}} field @param {object} verdict */
export function advise(field, verdict) {
  if (verdict.verdict === "exact") return field.notice.clear();
  if (verdict.verdict === "completed") return complete(field, verdict);
  if (verdict.verdict === "unknown" && !verdict.needs_check) return field.notice.clear();
  if (verdict.register_down) return field.notice.clear();
  return ask(field, verdict);
}

/** Only street and town are filled in unasked; another spelling or an addition is offered. */
function complete(field, verdict) {
  const [found] = verdict.addresses;
  const isChanged = field.inputs.complete(found);
  const offered = verdict.differences.some(({ field: part, given }) => given || ["toevoeging", "postcode"].includes(part));
  if (offered) return field.notice.show(verdict.detail, { lead: say(field.language, "use"), buttons: choices(field, [found]) });
  if (isChanged) return field.notice.show(say(field.language, "filled", `${found.straat}, ${found.woonplaats}`));
  return field.notice.clear();
}

function ask(field, verdict) {
  const buttons = choices(field, verdict.addresses);
  if (!field.inputs.empty().length) buttons.push([say(field.language, "keep"), () => keep(field)]);
  const lead = OFFERED.includes(verdict.reason) && verdict.addresses.length ? say(field.language, "use") : "";
  field.notice.show(verdict.detail, { part: verdict.field, lead, buttons });
}

/** @returns {[string, () => void][]} */
function choices(field, addresses) {
  return addresses.map((found) => [oneLine(found), () => choose(field, found)]);
}

function choose(field, found) {
  field.inputs.choose(found);
  field.notice.show(say(field.language, "chosen", oneLine(found)));
  field.settle("ja");
  field.inputs.by.huisnummer?.focus();
}

function keep(field) {
  field.settle("klant");
  field.notice.show(say(field.language, "kept"));
  field.inputs.by.huisnummer?.focus();
}
