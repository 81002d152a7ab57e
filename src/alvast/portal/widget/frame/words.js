/** The words of this page, written into it in the visitor's language, and how moments are said. */
const SET = JSON.parse(document.getElementById("chat").textContent);
const WORDS = JSON.parse(document.getElementById("words").textContent);
export const LANGUAGE = document.documentElement.lang;

/** What the operator set: key, sites, colours. */
export const chat = SET;

export function say(key, values = {}) {
  return WORDS[key].replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}

export function clock(at) {
  return new Date(at).toLocaleTimeString(LANGUAGE, { timeStyle: "short" });
}

export function day(at) {
  const date = new Date(at);
  if (date.toDateString() === new Date().toDateString()) return say("today");
  return date.toLocaleDateString(LANGUAGE, { weekday: "long", day: "numeric", month: "long" });
}

/** When we are there, by the clock where we are: "maandag 9.00", further off with its date. */
export function moment(at) {
  const isSoon = new Date(at) - Date.now() < 6 * 86400000;
  const date = isSoon ? {} : { day: "numeric", month: "long" };
  return new Date(at).toLocaleString(LANGUAGE, { timeZone: SET.zone, weekday: "long", hour: "2-digit", minute: "2-digit", ...date });
}

export function part(name, within = document) {
  return within.querySelector(`[data-part="${name}"]`);
}

/** @returns {HTMLElement} a copy of what the page keeps as an example under that name. */
export function copyOf(name) {
  return document.getElementById(`example-${name}`).content.firstElementChild.cloneNode(true);
}
