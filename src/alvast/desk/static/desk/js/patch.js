// @ts-check
/** Brings a part of the page up to date with the server's, touching only what differs and never what holds focus or words. */

/** What the server said about an element: without what the reader opened, or what is new in every answer. @param {Element} element */
function signature(element) {
  const copy = /** @type {Element} */ (element.cloneNode(true));
  for (const secret of copy.querySelectorAll("[name=csrfmiddlewaretoken], [name=client_key]")) secret.remove();
  for (const part of [copy, ...copy.querySelectorAll("*")]) {
    for (const name of ["open", "style", "data-card", "aria-current"]) part.removeAttribute(name);
    part.classList.remove("htmx-request", "htmx-settling", "htmx-added", "is-selecting", "is-tall");
    if (!part.className) part.removeAttribute("class");
  }
  return copy.outerHTML.replace(/\s+/g, " ");
}

/** @param {Element} element */
function isInUse(element) {
  const active = document.activeElement;
  const menu = element.querySelector("details.menu[open]");
  const typed = [...element.querySelectorAll("textarea, input[type=text]")].some((field) => "value" in field && field.value !== "");
  return (active && active !== document.body && element.contains(active)) || menu !== null || typed;
}

/** Keeps open what the reader opened. @param {Element} from @param {Element} to */
function keepOpen(from, to) {
  const before = from.querySelectorAll("details:not(.menu)");
  to.querySelectorAll("details:not(.menu)").forEach((details, at) => {
    if (before[at]?.hasAttribute("open")) details.setAttribute("open", "");
  });
}

/** @param {Element} node */
function entered(node) {
  // @ts-ignore htmx is a classic script
  window.htmx?.process(node);
}

/** @param {Element} current @param {Element} fresh @returns {Element[]} what was not there before */
function patchKeyed(current, fresh) {
  const known = new Map([...current.children].filter((child) => child.id).map((child) => [child.id, child]));
  const added = [];
  let place = current.firstElementChild;
  for (const wanted of [...fresh.children]) {
    const old = known.get(wanted.id);
    known.delete(wanted.id);
    if (!old) {
      current.insertBefore(wanted, place);
      entered(wanted);
      added.push(wanted);
      continue;
    }
    const shown = replaceIfChanged(old, wanted, added);
    if (shown === place) place = place.nextElementSibling;
    else if (!shown.contains(document.activeElement)) current.insertBefore(shown, place);
  }
  for (const gone of known.values()) if (!isInUse(gone)) gone.remove();
  return added;
}

/** @param {Element} old @param {Element} wanted @param {Element[]} added */
function replaceIfChanged(old, wanted, added) {
  if (signature(old) === signature(wanted)) return old;
  if (old.hasAttribute("data-keyed") && wanted.hasAttribute("data-keyed")) {
    added.push(...patchKeyed(old, wanted));
    return old;
  }
  if (isInUse(old)) return old;
  keepOpen(old, wanted);
  const current = old.querySelector("[aria-current]");
  if (current?.id) wanted.querySelector(`#${CSS.escape(current.id)}`)?.setAttribute("aria-current", "true");
  old.replaceWith(wanted);
  entered(wanted);
  return wanted;
}

/** Elements with data-keyed are compared child by child (by id); others as a whole. @param {Element} current @param {string} html */
export function patch(current, html) {
  const holder = document.createElement("template");
  holder.innerHTML = html.trim();
  const fresh = holder.content.querySelector(`#${CSS.escape(current.id)}`);
  /** @type {Element[]} */
  const added = [];
  if (fresh) replaceIfChanged(current, fresh, added);
  return added;
}
