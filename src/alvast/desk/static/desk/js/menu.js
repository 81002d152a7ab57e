// @ts-check
/** A details element as a menu: arrows walk through it, Escape and a click elsewhere close it, opening focuses the first item.
 * @param {HTMLDetailsElement} menu */
export default function menus(menu) {
  const items = () => /** @type {HTMLElement[]} */ ([...menu.querySelectorAll(".menu-item, .menu-sheet :is(input, select, textarea, .button)")]).filter((item) => item.getClientRects().length);
  const summary = menu.querySelector("summary");

  menu.addEventListener("toggle", () => {
    if (!menu.open) return;
    for (const other of document.querySelectorAll("details.menu[open]"))
      if (other !== menu && !other.contains(menu)) other.removeAttribute("open");
    if (!menu.querySelector(".menu-sheet")?.contains(document.activeElement)) items()[0]?.focus();
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && menu.open) {
      event.stopPropagation();
      menu.open = false;
      summary?.focus();
    }
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
