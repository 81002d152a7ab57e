/** What the field itself says; sentences about an address come from the server. */
const TEXTS = {
  nl: {
    filled: "Ingevuld: {address}.",
    use: "Gebruik dit adres:",
    keep: "Dit adres klopt toch",
    kept: "Goed, wij nemen het adres over zoals u het schreef.",
    chosen: "Gekozen: {address}.",
    short: "Een postcode heeft vier cijfers en twee letters, zoals 3571 AB.",
    postcode: "Vul de postcode in.",
    huisnummer: "Vul het huisnummer in.",
    straat: "Vul de straat in.",
    woonplaats: "Vul de plaats in.",
  },
  en: {
    filled: "Filled in: {address}.",
    use: "Use this address:",
    keep: "This address is right after all",
    kept: "Good, we take the address as you wrote it.",
    chosen: "Chosen: {address}.",
    short: "A Dutch postcode has four digits and two letters, like 3571 AB.",
    postcode: "Fill in the postcode.",
    huisnummer: "Fill in the house number.",
    straat: "Fill in the street.",
    woonplaats: "Fill in the town.",
  },
};

/** @param {Element} element - the page's language where it stands: Dutch or English. */
export function languageOf(element) {
  const lang = element.closest("[lang]")?.getAttribute("lang") ?? "nl";
  return lang.toLowerCase().startsWith("en") ? "en" : "nl";
}

/** @param {"nl"|"en"} language @param {string} name @param {string} [address] */
export function say(language, name, address = "") {
  return TEXTS[language][name].replace("{address}", address);
}
