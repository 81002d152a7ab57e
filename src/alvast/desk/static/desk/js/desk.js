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
    const module = await import(`desk/${name}`);
    module.default(element);
  }
}

/** @param {Element} root */
function attachAll(root) {
  if (root.matches("[data-behaviour]")) attach(root);
  for (const element of root.querySelectorAll("[data-behaviour]")) attach(element);
}

attachAll(document.documentElement);
new MutationObserver((changes) => {
  for (const change of changes)
    for (const node of change.addedNodes) if (node instanceof Element) attachAll(node);
}).observe(document.documentElement, { childList: true, subtree: true });
