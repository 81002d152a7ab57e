/** The one place where the field speaks: a polite live region under the inputs, with buttons where there is a choice. */
const STYLE = `
:where(alvast-adres) { display: block; }
:where(.alvast-adres-melding) { margin-block: .5rem; font: inherit; }
:where(.alvast-adres-melding:empty) { display: none; }
:where(.alvast-adres-melding p) { margin: 0 0 .5rem; }
:where(.alvast-adres-melding ul) { list-style: none; margin: 0; padding: 0; display: grid; gap: .5rem; }
:where(.alvast-adres-melding button) { font: inherit; min-height: 2.75rem; padding: .5rem 1rem; text-align: start; cursor: pointer; }
`;
let isStyled = false;

function styleOnce() {
  if (isStyled || !("adoptedStyleSheets" in document)) return;
  isStyled = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

export class Notice {
  /** @param {HTMLElement} root @param {import("./inputs.js").AddressInputs} inputs */
  constructor(root, inputs) {
    styleOnce();
    this.inputs = inputs;
    this.box = root.appendChild(document.createElement("div"));
    this.box.className = "alvast-adres-melding";
    this.box.id = `alvast-adres-${Math.random().toString(36).slice(2, 8)}`;
    this.box.setAttribute("role", "status");
    this.box.setAttribute("aria-live", "polite");
  }

  /** @param {string} sentence @param {{part?: string, lead?: string, buttons?: [string, () => void][]}} [more] */
  show(sentence, { part = "", lead = "", buttons = [] } = {}) {
    this.clear();
    const [text, list] = [document.createElement("p"), document.createElement("ul")];
    text.textContent = [sentence, lead].filter(Boolean).join(" ");
    for (const [words, act] of buttons) list.append(this.button(words, act));
    this.box.append(text, ...(buttons.length ? [list] : []));
    this.point(part);
  }

  clear() {
    this.box.replaceChildren();
    for (const input of Object.values(this.inputs.by)) {
      if (input.getAttribute("aria-describedby")?.includes(this.box.id)) this.release(input);
    }
  }

  /** The input that the sentence is about is marked as wrong and described by it. */
  point(part) {
    const input = this.inputs.by[part] ?? this.inputs.by.huisnummer;
    if (!part || !input) return;
    this.described = input.getAttribute("aria-describedby");
    input.setAttribute("aria-describedby", [this.described, this.box.id].filter(Boolean).join(" "));
    input.setAttribute("aria-invalid", "true");
  }

  release(input) {
    input.removeAttribute("aria-invalid");
    if (this.described) input.setAttribute("aria-describedby", this.described);
    else input.removeAttribute("aria-describedby");
  }

  button(words, act) {
    const [line, button] = [document.createElement("li"), document.createElement("button")];
    Object.assign(button, { type: "button", textContent: words });
    button.addEventListener("click", act);
    line.append(button);
    return line;
  }
}
