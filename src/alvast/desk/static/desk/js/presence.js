// @ts-check
/** Says that this agent has the conversation open (and writes in it), shows which colleagues do, and says when it is left.
 * @param {HTMLElement} element */
export default function presence(element) {
  const EVERY = 15000;
  const conversation = element.closest(".conversation");
  let typedAt = 0;
  let timer = 0;

  /** @param {string | undefined} url @param {FormData} body @param {RequestInit} more */
  function post(url, body, more = {}) {
    const token = /** @type {HTMLInputElement | null} */ (document.querySelector("[name=csrfmiddlewaretoken]"))?.value ?? "";
    return fetch(url ?? "", { method: "POST", body, headers: { "HX-Request": "true", "X-CSRFToken": token }, ...more }).catch(() => null);
  }

  async function tell() {
    clearTimeout(timer);
    if (!element.isConnected) return;
    timer = window.setTimeout(tell, EVERY);
    if (document.visibilityState !== "visible") return;
    const body = new FormData();
    if (Date.now() - typedAt < EVERY) body.append("typing", "1");
    const newest = [...document.querySelectorAll("#thread .entry[data-at]")].at(-1);
    if (newest) body.append("read_up_to", newest.getAttribute("data-at") ?? "");
    const answer = await post(element.dataset.url, body);
    const words = answer?.ok ? (await answer.text()).trim() : null;
    if (words !== null && words !== element.innerHTML.trim()) element.innerHTML = words;
  }

  /** The page closes, or htmx shows another conversation in its place. */
  function leave() {
    clearTimeout(timer);
    post(element.dataset.leftUrl, new FormData(), { keepalive: true });
  }

  /** @param {PageTransitionEvent} event the page comes back from the browser's memory, as it was */
  function comeBack(event) {
    if (event.persisted) tell();
  }

  function leaveWhenReplaced() {
    if (element.isConnected) return;
    document.removeEventListener("htmx:afterSwap", leaveWhenReplaced);
    removeEventListener("pagehide", leave);
    removeEventListener("pageshow", comeBack);
    leave();
  }

  conversation?.addEventListener("input", (event) => {
    if (!(event.target instanceof HTMLTextAreaElement)) return;
    const isFirst = Date.now() - typedAt > EVERY;
    typedAt = Date.now();
    if (isFirst) tell();
  });
  conversation?.addEventListener("submit", () => (typedAt = 0)); // what was typed is said
  document.addEventListener("htmx:afterSwap", leaveWhenReplaced);
  addEventListener("pagehide", leave);
  addEventListener("pageshow", comeBack);
  tell();
}
