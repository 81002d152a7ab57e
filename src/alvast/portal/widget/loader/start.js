/** One name on the page: Alvast.open(), Alvast.close(), Alvast.identify(token). Loaded twice, it is there once. */
import { Panel } from "./panel.js";

const MOST_WAIT_MS = 4000; // for pages that never end loading

if (!window.Alvast || typeof window.Alvast.open !== "function") {
  const panel = new Panel();
  window.Alvast = {
    open: () => panel.turn(true),
    close: () => panel.turn(false),
    identify: (token) => panel.tell("token", { token: (panel.token = "" + (token || "")) }),
  };
  if (document.readyState === "complete") panel.load();
  else addEventListener("load", () => panel.load(), { once: true });
  setTimeout(() => panel.load(), MOST_WAIT_MS);
  document.dispatchEvent(new CustomEvent("alvast"));
}
