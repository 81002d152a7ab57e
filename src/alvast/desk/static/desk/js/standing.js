// @ts-check
/** The strips over a page that say how it stands: without a connection, or its reader signed out elsewhere. Who signed in
 * again, in whatever window, gets the tokens of the new session on this page: what was typed here can be sent from here.
 * @param {HTMLElement} strips */
export default function standing(strips) {
  const offline = /** @type {HTMLElement} */ (strips.querySelector("#offline"));
  const signedOut = /** @type {HTMLElement} */ (strips.querySelector("#signed-out"));

  /** A stream that is refused does not say why: whether we are still signed in has to be asked. */
  async function ask() {
    const asking = new AbortController();
    const answer = await fetch("/live/", { signal: asking.signal }).catch(() => null);
    asking.abort();
    if (answer?.status === 401) signedOut.hidden = false;
    else if (answer?.ok && !signedOut.hidden) await renew();
  }

  /** The page of another agent is not ours to write on: it starts anew. */
  async function renew() {
    const answer = await fetch("/me/").catch(() => null);
    if (!answer?.ok) return;
    const { body } = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (!body.dataset.agent) return;
    if (body.dataset.agent !== document.body.dataset.agent) return location.reload();
    const headers = body.getAttribute("hx-headers") ?? "{}";
    document.body.setAttribute("hx-headers", headers);
    const token = JSON.parse(headers)["X-CSRFToken"];
    for (const field of document.querySelectorAll("[name=csrfmiddlewaretoken]")) field.setAttribute("value", token);
    signedOut.hidden = true;
  }

  addEventListener("offline", () => (offline.hidden = false));
  addEventListener("online", () => (offline.hidden = true));
  addEventListener("focus", () => !signedOut.hidden && ask());
  document.addEventListener("desk:refused", ask);
  document.addEventListener("desk:listening", () => {
    offline.hidden = navigator.onLine;
    if (!signedOut.hidden) renew();
  });
}
