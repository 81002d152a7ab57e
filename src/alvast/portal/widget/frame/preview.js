/** The chat as the settings have it now: same page, same parts, nobody's conversation and no connection. */
import { drawn } from "./message.js";
import { chat, copyOf, part } from "./words.js";

const page = document.documentElement;

function put(name, text) {
  part(name).textContent = text;
}

/** What the form says now; an empty field shows our own words. */
function take(look) {
  page.style.setProperty("--brand", look.brand);
  page.style.setProperty("--on-brand", look.onBrand);
  put("name", look.name || chat.name);
  put("disclosure", chat.disclosure.replace("{name}", look.name || chat.name));
  put("initial", (look.name || chat.name).slice(0, 1).toUpperCase());
  put("hello", look.greeting || chat.greeting);
  part("starters").replaceChildren(...look.starters.map(starter));
}

function starter(question) {
  const node = copyOf("choice");
  part("label", node).textContent = question;
  return node;
}

addEventListener("message", ({ origin, source, data }) => {
  if (origin === location.origin && source === parent && data?.alvast === "look") take(data);
});

for (const [place, said] of chat.sample.entries()) {
  part("list").append(drawn({ id: place, n: place + 1, at: chat.at, state: "read", why: said.from === "bot", ...said }, {}));
}
part("list").querySelectorAll("[data-part=day]").forEach((node) => (node.hidden = true));
part("page").inert = true;
page.dataset.ready = "";
parent.postMessage({ alvast: "shown" }, location.origin);
