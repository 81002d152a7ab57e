/** "Hoe weet u dat?": the explanation under an answer, fetched when asked for, folded away again with the same button. */
import { copyOf, part, say } from "./words.js";

export async function explain(server, id, node) {
  const [button, place] = [part("why", node), part("explanation", node)];
  const isOpen = button.getAttribute("aria-expanded") !== "true";
  button.setAttribute("aria-expanded", isOpen);
  place.hidden = !isOpen;
  if (!isOpen) return;
  place.textContent = say("looking");
  try {
    place.replaceChildren(explanation(await server.get(`messages/${id}/why`)));
  } catch {
    place.textContent = say("no_why");
  }
  place.scrollIntoView({ block: "nearest" });
}

/** @param {{what: string, because: string[], facts: string[][], rule: string, people: string, objecting: string}} why */
function explanation(why) {
  const node = copyOf("explanation");
  part("because", node).replaceChildren(...paragraphs([why.what, ...(why.because ?? [])]));
  part("facts", node).replaceChildren(...(why.facts ?? []).map(fact));
  part("used", node).hidden = !(why.facts ?? []).length;
  part("who", node).replaceChildren(...paragraphs([why.rule, why.people]));
  part("objecting", node).replaceChildren(...paragraphs([why.objecting]));
  return node;
}

function fact([name, value, origin]) {
  const node = copyOf("fact");
  Object.entries({ name, value, origin }).forEach(([key, text]) => (part(key, node).textContent = text ?? ""));
  return node;
}

function paragraphs(sentences) {
  return sentences.filter(Boolean).map((text) => Object.assign(document.createElement("p"), { textContent: text }));
}
