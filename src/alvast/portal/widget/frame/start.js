/** Puts the chat on its page and listens to the page around it. */
import { Chat } from "./chat.js";
import { Composer } from "./composer.js";
import { Files } from "./files.js";
import { Host } from "./host.js";
import { Sheets } from "./sheets.js";
import { chat, part, say } from "./words.js";

const root = document.documentElement;
root.style.setProperty("--brand", chat.brand);
root.style.setProperty("--on-brand", chat.onBrand);

const talk = new Chat((number) => host.tell("unread", { number }));
const composer = new Composer(talk.keeping, (text) => talk.say(text), () => talk.typing());
talk.files = new Files(talk.server, () => (talk.keeping.allow(), talk.ready()), () => talk.hearing.catchUp());
const sheets = new Sheets({
  transcript: (email) => talk.server.post("transcript", { email }),
  mail: (email) => talk.server.post("continue", { email }),
  end: () => talk.end(),
});

const host = new Host((said) => {
  if (said.alvast === "begin") begin(said);
  if (said.alvast === "token") identify(said.token);
  if (said.alvast === "shut") talk.show(false);
  if (said.alvast === "open") {
    talk.show(true);
    if (said.takesFocus) composer.text.focus();
  }
});

function begin({ token, page }) {
  talk.given = { page, ...(token && { token }) };
  const isOpen = talk.keeping.get("open", false);
  host.tell("ready", { brand: chat.brand, onBrand: chat.onBrand, side: chat.side, texts: chat.texts, isOpen });
  if (talk.keeping.session) talk.ready().catch(() => {});
}

function identify(token) {
  const { token: _, ...given } = talk.given;
  talk.given = token ? { ...given, token } : given;
  if (talk.begun) talk.restart();
}

/** As high as all of it wants to be; the page around it has the last word. */
function height() {
  const content = part("content").offsetHeight;
  return content && part("page").offsetHeight - part("scroller").clientHeight + content;
}

for (const starter of part("starters").querySelectorAll("button")) {
  starter.addEventListener("click", () => (talk.say(starter.textContent), composer.text.focus()));
}
part("person").addEventListener("click", () => talk.say(say("person_please")));
part("close").addEventListener("click", () => host.tell("close"));
addEventListener("keydown", ({ key }) => key === "Escape" && !sheets.isOpen && host.tell("close"));
addEventListener("offline", () => talk.standing.tell("connection", say("offline")));
addEventListener("online", () => talk.hearing.ask()); // the stream may have lived through it, and has nothing to say
document.addEventListener("visibilitychange", () => talk.reading.seen());
new ResizeObserver(() => host.tell("size", { height: height() })).observe(part("content"));
root.dataset.ready = "";
