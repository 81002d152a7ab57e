/** One message as it stands in the conversation. Drawn again in place when something about it changes, so nothing is read out twice. */
import { chat, clock, copyOf, day, part, say } from "./words.js";

/** @param {object} message @param {{why: Function, choose: Function, file: Function, again: Function}} acts */
export function drawn(message, acts) {
  const node = copyOf("message");
  part("why", node).addEventListener("click", () => acts.why(message.id, node));
  part("again", node).addEventListener("click", () => acts.again(message.id));
  node.acts = acts;
  return filled(node, message);
}

/** @returns {HTMLElement} the same node, as the message is now. */
export function filled(node, message) {
  node.className = `message ${message.from}`;
  part("day", node).textContent = day(message.at);
  part("who", node).textContent = message.from === "visitor" ? say("you") : message.name || chat.name;
  part("kind", node).textContent = message.from === "bot" ? say("assistant") : "";
  if (node.said !== message.text) part("words", node).replaceChildren(words(message));
  node.said = message.text;
  part("by", node).textContent = message.by === "mail" ? say("by_mail") : "";
  part("why", node).hidden = !message.why;
  part("again", node).hidden = !message.refusal;
  part("state", node).textContent = state(message);
  part("time", node).textContent = clock(message.at);
  list(part("files", node), message.files, (file) => fileLink(file, node.acts));
  list(part("choices", node), message.buttons, (button) => choice(message, button, node.acts));
  return node;
}

/** Clean markup of ours, or the plain words in paragraphs. */
function words({ html, text }) {
  const template = document.createElement("template");
  if (html) template.innerHTML = html;
  else for (const lines of text.split(/\n{2,}/)) template.content.append(Object.assign(document.createElement("p"), { textContent: lines }));
  for (const link of template.content.querySelectorAll("a")) Object.assign(link, { target: "_blank", rel: "noopener noreferrer" });
  return template.content;
}

function state({ from, refusal, state: reached }) {
  if (from !== "visitor") return "";
  return refusal === "refused" ? say("refused") : refusal || say(reached);
}

/** Kept as it is while nothing changed: who is on a button must stay there. */
function list(node, items = [], made) {
  const is = JSON.stringify(items);
  if (node.is === is) return;
  node.is = is;
  node.replaceChildren(...items.map(made));
  node.hidden = items.length === 0;
}

function choice(message, { code, label }, acts) {
  const node = copyOf("choice");
  const button = part("choice", node);
  part("label", node).textContent = label;
  button.addEventListener("click", () => acts.choose(message.id, code));
  return node;
}

function fileLink(file, acts) {
  const node = copyOf("file");
  part("name", node).textContent = file.name;
  part("size", node).textContent = size(file.size);
  part("open", node).addEventListener("click", () => acts.file(file));
  return node;
}

/** @param {number} bytes */
export function size(bytes) {
  if (!bytes) return "";
  return bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
