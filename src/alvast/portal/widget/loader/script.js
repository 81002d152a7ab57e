/** This script's own address says where Alvast lives and which inbox is meant; only known while it runs. */
const SCRIPT = document.currentScript;
const ORIGIN = new URL(SCRIPT.src).origin;
const LANGUAGE = SCRIPT.getAttribute("data-language") || document.documentElement.lang || "nl";
const FRAME = new URL("frame/", SCRIPT.src).href + "?lang=" + encodeURIComponent(LANGUAGE.slice(0, 2).toLowerCase());
