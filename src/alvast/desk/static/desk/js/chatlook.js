// @ts-check
/** Shows the chat as the form has it now, and says how well words can be read on its colour. @param {HTMLElement} holder */
export default function chatlook(holder) {
  const form = /** @type {HTMLFormElement} */ (holder.querySelector("form.form-long"));
  const frame = /** @type {HTMLIFrameElement} */ (holder.querySelector("iframe"));
  const said = /** @type {HTMLElement} */ (holder.querySelector("[data-contrast]"));
  const language = document.documentElement.lang;

  function changed() {
    const field = (/** @type {string} */ name) => /** @type {HTMLInputElement} */ (form.elements.namedItem(name)).value.trim();
    const brand = field("accent");
    const starters = field(`${language}_starters`).split("\n").map((line) => line.trim()).filter(Boolean);
    const words = { name: field(`${language}_title`), greeting: field(`${language}_greeting`), starters: starters.slice(0, 4) };
    frame.contentWindow?.postMessage({ alvast: "look", brand, onBrand: ink(brand).colour, ...words }, location.origin);
    said.textContent = sentence(brand, said.dataset);
  }

  form.addEventListener("input", changed);
  addEventListener("message", ({ origin, source, data }) => {
    if (origin === location.origin && source === frame.contentWindow && data?.alvast === "shown") changed();
  });
  changed();
}

const STANDS_OUT = 3; // to 1, WCAG 2.2, 1.4.11

/** @param {string} brand @param {DOMStringMap} words */
function sentence(brand, words) {
  const { ratio, name } = ink(brand);
  const page = contrast(luminance(brand), 1);
  const written = (/** @type {number} */ number) => number.toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 });
  const values = { ratio: written(ratio), page: written(page), ink: words[name] ?? "" };
  const pattern = (page < STANDS_OUT ? words.pale : words.good) ?? "";
  return pattern.replace(/\{(\w+)\}/g, (_, key) => values[/** @type {keyof values} */ (key)]);
}

/** White or black, whichever reads better; one of them is always above 4.5 to 1. @param {string} brand */
function ink(brand) {
  const [white, black] = [contrast(luminance(brand), 1), contrast(luminance(brand), 0)];
  return white >= black ? { colour: "#ffffff", name: "white", ratio: white } : { colour: "#000000", name: "black", ratio: black };
}

/** @param {number} one @param {number} other - relative luminances */
function contrast(one, other) {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** As WCAG 2.2 defines it. @param {string} colour - #rrggbb */
function luminance(colour) {
  const parts = [1, 3, 5].map((place) => parseInt(colour.slice(place, place + 2), 16) / 255);
  const [red, green, blue] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
