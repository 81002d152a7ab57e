// @ts-check
const CHAIN = 700;

/** What stands on an item, without its picture. @param {Element} item */
const words = (item) => [...item.childNodes].filter((node) => !(node instanceof Element && node.getAttribute("aria-hidden"))).map((node) => node.textContent).join("").trim().toLowerCase();

/** A details element as a menu: arrows and first letters walk through it, Escape and a click elsewhere close it, opening focuses the first item.
 * @param {HTMLDetailsElement} menu */
export default function menus(menu) {
  const items = () => /** @type {HTMLElement[]} */ ([...menu.querySelectorAll(".menu-item, .menu-sheet :is(input, select, textarea, .button)")]).filter((item) => item.getClientRects().length);
  const summary = menu.querySelector("summary");

  let typed = "";
  let last = 0;

  /** The letters go to the next item that begins with them; no shortcut of the page gets them. @param {KeyboardEvent} event */
  function find(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || !/^\S$/u.test(event.key) || document.activeElement?.matches("input, textarea, select")) return;
    event.preventDefault();
    typed = (event.timeStamp - last < CHAIN ? typed : "") + event.key.toLowerCase();
    last = event.timeStamp;
    items().find((item) => words(item).startsWith(typed))?.focus();
  }

  /** Fetches the items of a menu that most readers never open. */
  async function fill() {
    const sheet = /** @type {HTMLElement | null} */ (menu.querySelector(".menu-sheet[data-url]:empty"));
    // @ts-ignore htmx is a classic script
    if (sheet) await window.htmx.ajax("GET", sheet.dataset.url, { target: sheet, swap: "innerHTML" });
  }

  menu.addEventListener("toggle", async () => {
    if (!menu.open) return;
    for (const other of document.querySelectorAll("details.menu[open]"))
      if (other !== menu && !other.contains(menu)) other.removeAttribute("open");
    await fill();
    if (!menu.querySelector(".menu-sheet")?.contains(document.activeElement)) items()[0]?.focus();
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && menu.open) {
      event.stopPropagation();
      menu.open = false;
      summary?.focus();
    }
    if (menu.open && menu.querySelector(".menu-sheet")?.contains(document.activeElement)) find(event);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || !menu.open || document.activeElement?.matches("textarea, select, [type=datetime-local]")) return;
    event.preventDefault();
    const all = items();
    const at = all.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    all[(at + step + all.length) % all.length]?.focus();
  });
  document.addEventListener("click", (event) => {
    if (menu.open && event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
  });
  menu.addEventListener("submit", () => {
    menu.open = false;
    summary?.focus();
  });
}
