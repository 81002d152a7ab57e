/** The shop's own inputs. They stay the shop's: nothing that a person typed is overwritten without a click. */
const PARTS = ["postcode", "huisnummer", "huisletter", "toevoeging", "straat", "woonplaats", "land"];
export const NEEDED = ["postcode", "huisnummer", "straat", "woonplaats"];

/** `Lindelaan 12 A, 3571 AB Utrecht` */
export function oneLine(found) {
  const code = `${found.postcode.slice(0, 4)} ${found.postcode.slice(4)}`;
  return `${found.straat} ${found.huisnummer} ${suffixOf(found)}`.trim() + `, ${code} ${found.woonplaats}`;
}

/** @returns {string} `A`, `bis` or `A-2` */
function suffixOf(found) {
  return [found.huisletter, found.toevoeging].filter(Boolean).join("-");
}

export class AddressInputs {
  /** @param {HTMLElement} root - inputs are found by `data-adres`, else by name. */
  constructor(root) {
    const find = (part) => root.querySelector(`[data-adres="${part}"]`) ?? root.querySelector(`[name="${part}"]`);
    this.by = Object.fromEntries(PARTS.map((part) => [part, find(part)]).filter(([, input]) => input));
    this.ours = {}; // part: the value that we filled in
    this.isWriting = false;
  }

  /** @returns {Record<string, string>} */
  values() {
    return Object.fromEntries(Object.entries(this.by).map(([part, input]) => [part, input.value.trim()]));
  }

  /** @returns {string[]} the needed parts that this form has and that are empty. */
  empty() {
    return NEEDED.filter((part) => this.by[part] && !this.by[part].value.trim());
  }

  partOf(target) {
    return Object.keys(this.by).find((part) => this.by[part] === target);
  }

  /** Street and town, where they are empty or were ours. @returns {boolean} whether anything changed. */
  complete(found) {
    const free = ["straat", "woonplaats"].filter((part) => {
      const value = this.by[part]?.value.trim();
      return this.by[part] && (value === "" || value === this.ours[part]) && value !== found[part];
    });
    for (const part of free) this.write(part, found[part]);
    return free.length > 0;
  }

  /** What we filled in for another postcode or number is taken away again. */
  withdraw() {
    for (const [part, value] of Object.entries(this.ours)) {
      if (this.by[part].value.trim() === value) this.write(part, "");
    }
    this.ours = {};
  }

  /** The whole address, because the person chose it. */
  choose(found) {
    for (const part of ["postcode", "straat", "woonplaats"]) this.write(part, found[part]);
    const own = this.by.toevoeging ?? this.by.huisletter;
    if (this.by.toevoeging && this.by.huisletter) this.write("huisletter", "");
    if (own) this.write(this.partOf(own), suffixOf(found));
    this.write("huisnummer", own ? String(found.huisnummer) : `${found.huisnummer} ${suffixOf(found)}`.trim());
  }

  /** As if typed, so that the shop's own scripts notice. */
  write(part, value) {
    const input = this.by[part];
    if (!input || input.value === value) return;
    this.isWriting = true;
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(input), "value").set.call(input, value);
    for (const kind of ["input", "change"]) input.dispatchEvent(new Event(kind, { bubbles: true }));
    this.isWriting = false;
    this.ours[part] = value;
  }
}
