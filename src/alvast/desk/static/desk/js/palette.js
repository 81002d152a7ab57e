// @ts-check
import { isReachable, press } from "desk/hotkeys";

/** Ctrl+K: what the server finds (numbers, customers, places) and what can be done on this page, in one list.
 * @param {HTMLDialogElement} dialog */
export default function palette(dialog) {
  const input = /** @type {HTMLInputElement} */ (dialog.querySelector("input"));
  const list = /** @type {HTMLElement} */ (dialog.querySelector("[role=listbox]"));
  let asked = 0;

  /** @param {string} text */
  function commands(text) {
    const found = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("[data-command]")]).filter(
      (one) => isReachable(one) && !dialog.contains(one) && one.dataset.command?.toLowerCase().includes(text),
    );
    return [...new Map(found.map((one) => [one.dataset.command, one])).values()].slice(0, text ? 8 : 6);
  }

  /** @param {HTMLElement} command @param {number} at */
  function option(command, at) {
    const item = document.createElement("div");
    item.className = "menu-item";
    item.id = `palette-command-${at}`;
    item.setAttribute("role", "option");
    item.textContent = command.dataset.command ?? "";
    const keys = document.createElement("small");
    keys.textContent = (command.dataset.hotkey ?? "").replace("Control+", "Ctrl ").replace("Shift+", "Shift ");
    item.append(keys);
    item.addEventListener("click", () => {
      dialog.close();
      command.focus();
      window.setTimeout(() => press(command)); // after this click, which would close the menu that opens
    });
    return item;
  }

  async function fill() {
    const turn = ++asked;
    const text = input.value.trim();
    const answer = await fetch(`${dialog.dataset.url}?q=${encodeURIComponent(text)}`, { headers: { "HX-Request": "true" } }).catch(() => null);
    if (turn !== asked) return;
    list.innerHTML = answer?.ok ? await answer.text() : "";
    list.append(...commands(text.toLowerCase()).map(option));
    choose(list.querySelector("[role=option]"));
  }

  /** @param {Element | null | undefined} item */
  function choose(item) {
    for (const other of list.querySelectorAll("[aria-selected]")) other.removeAttribute("aria-selected");
    item?.setAttribute("aria-selected", "true");
    item?.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", item?.id ?? "");
  }

  input.addEventListener("input", fill);
  input.addEventListener("keydown", (event) => {
    const items = [...list.querySelectorAll("[role=option]")];
    const at = items.findIndex((item) => item.getAttribute("aria-selected") === "true");
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      choose(items[(at + step + items.length) % items.length]);
    } else if (event.key === "Enter" && at >= 0) {
      event.preventDefault();
      /** @type {HTMLElement} */ (items[at]).click();
    }
  });
  new MutationObserver(() => {
    if (!dialog.open) return;
    input.select();
    fill();
  }).observe(dialog, { attributes: true, attributeFilter: ["open"] });
}
