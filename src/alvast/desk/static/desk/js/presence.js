// @ts-check
/** Says that this agent has the conversation open (and writes in it), and shows which colleagues do. @param {HTMLElement} element */
export default function presence(element) {
  const EVERY = 15000;
  const conversation = element.closest(".conversation");
  let typedAt = 0;

  async function tell() {
    if (!element.isConnected) return;
    if (document.visibilityState === "visible") {
      const body = new FormData();
      if (Date.now() - typedAt < EVERY) body.append("typing", "1");
      const newest = [...document.querySelectorAll("#thread .entry[data-at]")].at(-1);
      if (newest) body.append("read_up_to", newest.getAttribute("data-at") ?? "");
      const token = /** @type {HTMLInputElement | null} */ (document.querySelector("[name=csrfmiddlewaretoken]"))?.value ?? "";
      const answer = await fetch(element.dataset.url ?? "", { method: "POST", body, headers: { "HX-Request": "true", "X-CSRFToken": token } }).catch(() => null);
      const words = answer?.ok ? (await answer.text()).trim() : null;
      if (words !== null && words !== element.innerHTML.trim()) element.innerHTML = words;
    }
    window.setTimeout(tell, EVERY);
  }

  conversation?.addEventListener("input", (event) => {
    if (!(event.target instanceof HTMLTextAreaElement)) return;
    const isFirst = Date.now() - typedAt > EVERY;
    typedAt = Date.now();
    if (isFirst) tell();
  });
  tell();
}
