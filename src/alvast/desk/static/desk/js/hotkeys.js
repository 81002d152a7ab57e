// @ts-check
/** Presses what carries data-hotkey, or says `desk:key` with the shortcut's name for what has no button (next, previous, …).
 * The registry is desk/shortcuts.py. Single keys rest while typing and when the agent switched them off. */

const CHAIN = 900;
const CONTROLS = ":is(button, input, select, textarea):not([type=hidden])";

/** @param {EventTarget | null} target */
function isTyping(target) {
  return target instanceof HTMLElement && target.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]") !== null;
}

/** @param {KeyboardEvent} event */
function pressed(event) {
  const isLetter = /^\p{L}$/u.test(event.key);
  const shift = event.shiftKey && (isLetter || event.key.length > 1) ? "Shift+" : ""; // "?" and the like have their own name
  return `${event.ctrlKey || event.metaKey ? "Control+" : ""}${shift}${isLetter ? event.key.toLowerCase() : event.key}`;
}

/** @param {string} keys */
function elementFor(keys) {
  const all = [...document.querySelectorAll(`[data-hotkey="${CSS.escape(keys)}"]`)];
  const open = document.querySelector("dialog[open]");
  return /** @type {HTMLElement | undefined} */ (all.find((one) => (open ? open.contains(one) : isReachable(one))));
}

/** Whether it is on the page, or in a menu that could be opened. @param {Element} one */
export const isReachable = (one) => isShown(one) || isShown(menuAround(one)?.querySelector("summary"));

/** @param {Element | null | undefined} one */
const isShown = (one) => Boolean(one?.getClientRects().length);

/** The closed menu that holds it. @param {Element} one */
const menuAround = (one) => one.closest("details.menu:not([open]) > .menu-sheet")?.parentElement;

/** Opens the menu around it first; a group of choices, or a form that unfolds, gets the focus on its first field. @param {HTMLElement} element */
export function press(element) {
  const fold = element.matches("[role=group]") ? element : element.closest("details.fold-menu");
  menuAround(element)?.setAttribute("open", "");
  if (fold instanceof HTMLDetailsElement) fold.open = true;
  if (fold) /** @type {HTMLElement | null} */ (fold.querySelector(CONTROLS))?.focus();
  else if (element.matches("input, textarea, select")) element.focus();
  else element.click();
}

/** @param {HTMLElement} body */
export default function hotkeys(body) {
  let before = "";
  let at = 0;
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.altKey || event.isComposing) return;
    const key = pressed(event);
    const isSingle = !key.startsWith("Control+");
    if (isSingle && (isTyping(event.target) || document.documentElement.dataset.shortcuts === "off")) return;
    const chained = isSingle && event.timeStamp - at < CHAIN ? `${before} ${key}` : "";
    before = key;
    at = event.timeStamp;
    const element = (chained && elementFor(chained)) || elementFor(key);
    if (element) {
      event.preventDefault();
      press(element);
    } else if (isSingle && !document.querySelector("dialog[open]")) {
      body.dispatchEvent(new CustomEvent("desk:key", { bubbles: true, detail: { key, event } }));
    }
  });
  document.addEventListener("click", (event) => {
    const stand = event.target instanceof Element ? event.target.closest("[data-presses]") : null; // a link for who has no script
    const meant = stand && elementFor(stand.getAttribute("data-presses") ?? "");
    if (meant) {
      event.preventDefault();
      stand?.closest(".toast")?.remove();
      window.setTimeout(() => press(meant)); // a click outside a menu closes it
    }
    const opener = event.target instanceof Element ? event.target.closest("[data-opens]") : null;
    const dialog = opener && document.getElementById(opener.getAttribute("data-opens") ?? "");
    if (dialog instanceof HTMLDialogElement && !dialog.open) dialog.showModal();
  });
}
