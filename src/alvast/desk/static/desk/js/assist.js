// @ts-check
/** "/" at the start of a word offers canned replies, "@" offers colleagues in a note: a listbox above the text.
 * The offers come from data-canned-url and data-mention-url as options with data-insert. @param {HTMLTextAreaElement} text */
export default function assist(text) {
  const form = /** @type {HTMLFormElement} */ (text.form);
  const list = /** @type {HTMLElement} */ (form.querySelector(".suggestions"));
  const urls = { "/": form.dataset.cannedUrl, "@": form.dataset.mentionUrl };
  let turn = 0;
  let spacedAt = -1; // behind the space that came with what was chosen

  function word() {
    const before = text.value.slice(0, text.selectionStart);
    const found = /(?:^|\s)([/@])([\p{L}\p{N}_.-]{0,40})$/u.exec(before);
    return found && urls[/** @type {"/" | "@"} */ (found[1])] ? { sign: /** @type {"/" | "@"} */ (found[1]), typed: found[2], from: before.length - found[2].length - 1 } : null;
  }

  function close() {
    turn += 1;
    list.replaceChildren();
    text.removeAttribute("aria-activedescendant");
  }

  async function offer() {
    const asked = word();
    const mine = ++turn;
    if (!asked) return close();
    narrow(asked.typed);
    const answer = await fetch(`${urls[asked.sign]}?q=${encodeURIComponent(asked.typed)}`, { headers: { "HX-Request": "true" } }).catch(() => null);
    if (mine !== turn || !answer?.ok) return undefined;
    list.innerHTML = await answer.text();
    choose(list.querySelector("[role=option]"));
    return undefined;
  }

  /** What no longer fits goes at once: who types on and presses Enter must not get the offer for less. @param {string} typed */
  function narrow(typed) {
    for (const item of [...list.children]) if (!item.textContent?.toLowerCase().includes(typed.toLowerCase())) item.remove();
    choose(list.querySelector("[role=option]"));
  }

  /** @param {Element | null | undefined} item */
  function choose(item) {
    for (const other of list.querySelectorAll("[aria-selected]")) other.removeAttribute("aria-selected");
    item?.setAttribute("aria-selected", "true");
    item?.scrollIntoView({ block: "nearest" });
    if (item) text.setAttribute("aria-activedescendant", item.id);
  }

  /** @param {Element} item */
  function insert(item) {
    const asked = word();
    if (!asked) return close();
    const words = item.getAttribute("data-insert") ?? "";
    const hasSpace = text.value[text.selectionStart] === " ";
    text.setRangeText(hasSpace ? words.trimEnd() : words, asked.from, text.selectionStart, "end");
    if (hasSpace && words.endsWith(" ")) text.selectionStart += 1;
    spacedAt = words.endsWith(" ") ? text.selectionStart : -1;
    close();
    text.focus();
    text.dispatchEvent(new Event("input", { bubbles: true }));
    return undefined;
  }

  text.addEventListener("input", offer);
  text.addEventListener("blur", () => window.setTimeout(close, 200));
  list.addEventListener("mousedown", (event) => {
    event.preventDefault();
    const item = event.target instanceof Element ? event.target.closest("[role=option]") : null;
    if (item) insert(item);
  });
  text.addEventListener("beforeinput", (event) => {
    const isAgain = event.data === " " && text.selectionStart === spacedAt && text.selectionEnd === spacedAt;
    if (isAgain) event.preventDefault(); // who picks a name types on with a space, and has one already
    spacedAt = -1;
  });
  text.addEventListener("keydown", (event) => {
    const items = [...list.querySelectorAll("[role=option]")];
    if (!items.length) return;
    const at = items.findIndex((item) => item.hasAttribute("aria-selected"));
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) choose(items[(at + step + items.length) % items.length]);
    else if ((event.key === "Enter" && !event.ctrlKey) || event.key === "Tab") insert(items[Math.max(at, 0)]);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  });
}
