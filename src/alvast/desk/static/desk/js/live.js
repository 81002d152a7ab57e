// @ts-check
import { patch } from "desk/patch";

/** Keeps open parts true: listens to the stream of domain events and refetches the parts they touch.
 *
 * data-live="list" changes with every conversation, data-live="<conversation id>" with that one only; the part comes from
 * data-live-url; "findings" changes with what is found of orders. What a visitor of a chat does (typing, reading) changes data-chat="<conversation id>" only. Frames in one breath become one fetch. After a gap the server says "reset" and all parts are fetched.
 */
const PAUSE = 250;

/** @param {HTMLElement} body */
export default function live(body) {
  const due = new Set();
  let timer = 0;

  /** @param {(part: HTMLElement) => boolean} touches */
  function refresh(touches) {
    for (const part of document.querySelectorAll("[data-live], [data-chat]")) {
      const html = /** @type {HTMLElement} */ (part);
      if (touches(html)) due.add(html.id);
    }
    timer ||= window.setTimeout(fetchDue, PAUSE);
  }

  async function fetchDue() {
    timer = 0;
    const ids = [...due];
    due.clear();
    await Promise.all(ids.map(fetchPart));
  }

  /** @param {string} id */
  async function fetchPart(id) {
    const part = document.getElementById(id);
    const url = part?.dataset.liveUrl;
    if (!part || !url) return;
    const answer = await fetch(url, { headers: { "HX-Request": "true", "HX-Target": id } }).catch(() => null);
    if (answer?.ok) announce(part, patch(part, await answer.text()));
  }

  /** @param {HTMLElement} part @param {Element[]} added */
  function announce(part, added) {
    const words = added.map((node) => node.getAttribute("data-announce")).filter(Boolean);
    if (added.length) part.dispatchEvent(new CustomEvent("desk:added", { bubbles: true, detail: added }));
    const announcer = document.getElementById("announcer");
    if (announcer && words.length) announcer.textContent = words.join(". ");
  }

  /** @param {MessageEvent} frame */
  function heard(frame) {
    const told = JSON.parse(frame.data);
    if (told.seq) body.dataset.seq = String(told.seq);
    const isChat = frame.type.startsWith("chat_");
    if (told.conversation && isChat) refresh((part) => part.dataset.chat === told.conversation);
    else if (told.conversation) refresh((part) => part.dataset.live === "list" || part.dataset.live === told.conversation);
    if (told.finding) refresh((part) => part.dataset.live === "findings" || part.id === "rail");
    document.dispatchEvent(new CustomEvent(`desk:${frame.type}`, { detail: told }));
  }

  function connect() {
    const stream = new EventSource(`/live/?after=${body.dataset.seq}`);
    for (const kind of (body.dataset.kinds ?? "").split(" ")) if (kind) stream.addEventListener(kind, heard);
    stream.addEventListener("reset", (frame) => {
      const told = JSON.parse(frame.data || "{}");
      if (told.seq) body.dataset.seq = String(told.seq);
      refresh(() => true);
    });
    stream.onopen = () => document.dispatchEvent(new Event("desk:listening"));
    stream.onerror = () => {
      if (stream.readyState !== EventSource.CLOSED) return;
      document.dispatchEvent(new Event("desk:refused"));
      window.setTimeout(connect, 3000 + Math.random() * 4000);
    };
    addEventListener("pagehide", () => stream.close(), { once: true });
  }

  addEventListener("online", () => refresh(() => true));
  document.addEventListener("desk:changed", () => refresh(() => true));
  addEventListener("pageshow", (event) => event.persisted && connect());
  if ("EventSource" in window) connect();
}
