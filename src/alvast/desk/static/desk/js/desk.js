// @ts-check
/** Gives every element with data-behaviour to the modules it names, now and when htmx or we add it later. */

/** @type {WeakMap<Element, Set<string>>} */
const attached = new WeakMap();

/** @param {Element} element */
async function attach(element) {
  const names = element.getAttribute("data-behaviour")?.split(" ").filter(Boolean) ?? [];
  const done = attached.get(element) ?? new Set();
  attached.set(element, done);
  for (const name of names) {
    if (done.has(name)) continue;
    done.add(name);
    await import(`desk/${name}`).then((module) => module.default(element)).catch((error) => {
      done.delete(name); // the page is leaving, or the connection is gone: everything still works as links and forms
      console.warn(error);
    });
  }
}

/** @param {Element} root */
function attachAll(root) {
  const elements = [...root.querySelectorAll("[data-behaviour]")];
  return Promise.all([...(root.matches("[data-behaviour]") ? [root] : []), ...elements].map(attach));
}

attachAll(document.documentElement).then(() => document.documentElement.setAttribute("data-ready", ""));
new MutationObserver((changes) => {
  for (const change of changes)
    for (const node of change.addedNodes) if (node instanceof Element) attachAll(node);
}).observe(document.documentElement, { childList: true, subtree: true });
