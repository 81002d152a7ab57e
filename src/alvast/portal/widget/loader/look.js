/** The look of button and frame, out of reach of the page: in a shadow, and by a sheet that no policy of the page forbids. */
const LOOK = `
:host { all: initial !important; position: fixed !important; z-index: 2147483000 !important; inset: auto 0 0 auto !important;
  display: block !important; inline-size: 0 !important; block-size: 0 !important; color-scheme: light dark !important; }
button { all: unset; box-sizing: border-box; position: fixed; inset-block-end: max(20px, env(safe-area-inset-bottom)); inset-inline-end: 20px;
  display: inline-flex; align-items: center; gap: 10px; min-block-size: 52px; padding: 0 20px 0 16px; border-radius: 26px; cursor: pointer;
  background: var(--brand); color: var(--on-brand); font: 600 16px/1.2 ui-sans-serif, system-ui, "Segoe UI", Roboto, sans-serif;
  box-shadow: 0 1px 2px rgb(0 0 0 / .12), 0 6px 20px rgb(0 0 0 / .16); -webkit-tap-highlight-color: transparent; }
button:hover { box-shadow: 0 1px 2px rgb(0 0 0 / .16), 0 8px 26px rgb(0 0 0 / .24); }
button:focus-visible { outline: 3px solid var(--brand); outline-offset: 3px; }
button[hidden] { display: none; }
svg { inline-size: 22px; block-size: 22px; fill: none; stroke: currentColor; stroke-width: 1.9; stroke-linecap: round; stroke-linejoin: round; }
.unread { min-inline-size: 22px; block-size: 22px; border-radius: 11px; background: var(--on-brand); color: var(--brand);
  font-size: 13px; line-height: 22px; text-align: center; font-variant-numeric: tabular-nums; }
.unread:empty { display: none; }
iframe { position: fixed; border: 0; display: none; inset-inline-end: 20px; inset-block-end: 88px; inline-size: min(408px, calc(100vw - 40px));
  block-size: min(var(--wanted, 640px), 680px, calc(100dvh - 108px)); min-block-size: min(420px, calc(100dvh - 108px)); border-radius: 20px;
  background: transparent; box-shadow: 0 0 0 1px rgb(0 0 0 / .08), 0 12px 48px rgb(0 0 0 / .18); color-scheme: light dark; }
.open iframe { display: block; }
.left button, .left iframe { inset-inline: 20px auto; }
@media (max-width: 500px), (max-height: 480px) {
  iframe, .left iframe { inset: 0 0 auto; inline-size: 100%; block-size: var(--seen, 100dvh); min-block-size: 0; border-radius: 0; box-shadow: none; }
  .open button { display: none; }
}
@media (forced-colors: active) { button, iframe { border: 2px solid ButtonText; } }
@media print { button, iframe { display: none !important; } }`;
export const ASK = "M21 11.5a8.4 8.4 0 0 1-8.5 8.3 8.7 8.7 0 0 1-3.6-.8L3 20.5l1.6-5.2a8 8 0 0 1-.6-3.8 8.4 8.4 0 0 1 8.5-8.3 8.4 8.4 0 0 1 8.5 8.3Z";
export const LESS = "m6 9 6 6 6-6";

/** Elements one by one, never from text: a page may forbid markup from strings. */
export function element(name, parent, attributes) {
  const made = document.createElementNS(/svg|path/.test(name) ? "http://www.w3.org/2000/svg" : "http://www.w3.org/1999/xhtml", name);
  for (const key in attributes) if (Object.hasOwn(attributes, key)) made.setAttribute(key, attributes[key]);
  parent.appendChild(made);
  return made;
}

/** @returns {ShadowRoot} a shadow of its own, beside the body: frameworks replace bodies. */
export function shadow() {
  const root = element("alvast-chat", document.documentElement).attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(LOOK);
  root.adoptedStyleSheets = [sheet];
  return root;
}
