// @ts-check
import { patch } from "desk/patch";

/** Opens a conversation where reading goes on; words that arrive later move nothing unless the reader is at the end.
 * @param {HTMLElement} thread */
export default function thread(thread) {
  const scroller = /** @type {HTMLElement} */ (thread.closest(".column-body"));
  const jump = /** @type {HTMLElement | null} */ (thread.closest(".conversation")?.querySelector(".jump"));
  const isAtEnd = () => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 120;
  let wasAtEnd = true;

  const start = thread.querySelector(".new-line") ?? [...thread.querySelectorAll(".entry")].at(-1);
  if (location.hash.length < 2) start?.scrollIntoView({ block: "start" });

  scroller.addEventListener("scroll", () => {
    wasAtEnd = isAtEnd();
    if (wasAtEnd && jump) jump.hidden = true;
  }, { passive: true });
  let height = scroller.clientHeight; // what comes beside the thread later takes room from it, not from who reads its end
  new ResizeObserver(() => {
    if (scroller.clientHeight !== height && wasAtEnd) scroller.scrollTop = scroller.scrollHeight;
    height = scroller.clientHeight;
  }).observe(scroller);
  thread.addEventListener("desk:added", (event) => {
    const added = /** @type {Element[]} */ (/** @type {CustomEvent} */ (event).detail);
    if (wasAtEnd) scroller.scrollTo({ top: scroller.scrollHeight, behavior: "smooth" });
    else if (jump && added.some((node) => node.hasAttribute("data-announce"))) jump.hidden = false;
  });
  thread.addEventListener("click", async (event) => {
    const link = event.target instanceof Element ? /** @type {HTMLAnchorElement | null} */ (event.target.closest("#earlier a")) : null;
    if (!link || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const answer = await fetch(link.href, { headers: { "HX-Request": "true", "HX-Target": thread.id } }).catch(() => null);
    if (!answer?.ok) return window.location.assign(link.href);
    const below = scroller.scrollHeight - scroller.scrollTop;
    patch(thread, await answer.text());
    scroller.scrollTop = scroller.scrollHeight - below; // what was read stays where it is
    return undefined;
  });
  const toEnd = () => scroller.scrollTo({ top: scroller.scrollHeight, behavior: "smooth" });
  jump?.addEventListener("click", () => {
    toEnd();
    jump.hidden = true;
  });
  thread.closest(".conversation")?.addEventListener("htmx:afterRequest", (event) => {
    const { pathInfo, successful } = /** @type {CustomEvent} */ (event).detail;
    if (!successful || !/\/(reply|note|forward)\/(\?|$)/.test(pathInfo.requestPath)) return;
    wasAtEnd = true; // who has just written wants to see it arrive
    toEnd();
  });
}
