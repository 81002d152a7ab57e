// @ts-check
/** Brings a part of the page up to date with the server's, changing only what differs. What the reader holds stays as it
 * is: a field with focus or typed words, an open menu, what was unfolded, what was chosen; focus and scroll do not move. */

const READERS_OWN = ["open", "aria-pressed", "aria-expanded", "data-card", "style"];
const FIELDS = "textarea, select, input:not([type=hidden])";

/** @param {Node} node */
function isHeld(node) {
  if (!(node instanceof HTMLElement)) return false;
  if (node.matches("details.menu[open]")) return true;
  return node.matches(FIELDS) && (node === document.activeElement || ("value" in node && "defaultValue" in node && node.value !== node.defaultValue));
}

/** @param {Node} node */
function holdsSomething(node) {
  return isHeld(node) || (node instanceof Element && [...node.querySelectorAll(`details.menu[open], ${FIELDS}`)].some(isHeld));
}

/** @param {Element} node */
function process(node) {
  // @ts-ignore htmx is a classic script
  window.htmx?.process(node);
}

/** @param {Element} old @param {Element} fresh */
function setAttributes(old, fresh) {
  const own = old.matches(".line-open") ? [...READERS_OWN, "aria-current"] : READERS_OWN;
  let isChanged = false;
  for (const { name } of [...old.attributes]) {
    if (own.includes(name) || fresh.hasAttribute(name)) continue;
    old.removeAttribute(name);
    isChanged = true;
  }
  for (const { name, value } of [...fresh.attributes]) {
    if (own.includes(name) || old.getAttribute(name) === value) continue;
    old.setAttribute(name, value);
    isChanged = true;
  }
  return isChanged;
}

/** @param {Node} old @param {Node} fresh @param {Element[]} added */
function morph(old, fresh, added) {
  if (isHeld(old) || old.isEqualNode(fresh)) return;
  if (!(old instanceof Element) || !(fresh instanceof Element)) {
    old.nodeValue = fresh.nodeValue;
    return;
  }
  const isChanged = setAttributes(old, fresh);
  morphChildren(old, fresh, added);
  if (isChanged) process(old);
}

/** The child that becomes `wanted`: the one with its id, else the next one of its kind. @param {Element} parent @param {Node | null} place @param {Node} wanted */
function counterpart(parent, place, wanted) {
  if (wanted instanceof Element && wanted.id) return parent.querySelector(`:scope > #${CSS.escape(wanted.id)}`);
  for (let node = place; node; node = node.nextSibling) {
    if (node.nodeName === wanted.nodeName && !(node instanceof Element && node.id)) return node;
  }
  return null;
}

/** @param {Element} old @param {Element} fresh @param {Element[]} added */
function morphChildren(old, fresh, added) {
  let place = old.firstChild;
  for (const wanted of [...fresh.childNodes]) {
    const match = counterpart(old, place, wanted);
    if (match) {
      if (match === place) place = place.nextSibling;
      else old.insertBefore(match, place);
      morph(match, wanted, added);
      continue;
    }
    old.insertBefore(wanted, place);
    if (!(wanted instanceof Element)) continue;
    process(wanted);
    added.push(wanted);
  }
  while (place) {
    const gone = place;
    place = place.nextSibling;
    if (!holdsSomething(gone)) gone.remove();
  }
}

/** @param {Element} current @param {string} html the same part as the server has it now @returns {Element[]} what is new in it */
export function patch(current, html) {
  const holder = document.createElement("template");
  holder.innerHTML = html.trim();
  const fresh = holder.content.querySelector(`#${CSS.escape(current.id)}`);
  const focused = /** @type {HTMLElement | null} */ (document.activeElement);
  /** @type {Element[]} */
  const added = [];
  if (fresh) morph(current, fresh, added);
  if (focused?.isConnected && focused !== document.activeElement) focused.focus({ preventScroll: true });
  return added;
}
