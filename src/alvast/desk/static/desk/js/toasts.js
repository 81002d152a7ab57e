// @ts-check
/** Notices: they go by themselves, not while pointed at or focused, and never before they can be read; a failed request says so.
 * @param {HTMLElement} holder */
export default function toasts(holder) {
  const READING = 7000;

  /** @param {Element} toast */
  function watch(toast) {
    const stays = toast.getAttribute("role") === "alert" || toast.hasAttribute("data-stays");
    const leave = () => (toast.matches(":hover, :focus-within") ? window.setTimeout(leave, 1500) : toast.remove());
    if (!stays) window.setTimeout(leave, READING);
  }

  for (const toast of holder.children) watch(toast);
  new MutationObserver((changes) => {
    for (const change of changes) for (const node of change.addedNodes) if (node instanceof Element) watch(node);
  }).observe(holder, { childList: true });
  holder.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    if (target.closest("[data-dismiss]")) target.closest(".toast")?.remove();
  });
  holder.addEventListener("htmx:afterRequest", (event) => {
    const target = /** @type {Element} */ (event.target);
    if (/** @type {CustomEvent} */ (event).detail.successful) target.closest(".toast")?.remove();
  });

  /** @param {string | undefined} words */
  function complain(words) {
    const toast = document.createElement("div");
    toast.className = "toast toast-danger";
    toast.setAttribute("role", "alert");
    toast.append(Object.assign(document.createElement("p"), { textContent: words ?? "" }));
    holder.append(toast);
    window.setTimeout(() => toast.remove(), READING);
  }

  document.addEventListener("htmx:beforeSwap", (event) => {
    const { detail } = /** @type {CustomEvent} */ (event);
    if (detail.xhr.status < 400) return;
    detail.shouldSwap = Boolean(detail.xhr.getResponseHeader("HX-Retarget"));
    detail.isError = false;
    if (detail.xhr.status === 401) document.dispatchEvent(new Event("desk:refused")); // the strip over the page says it
    else if (!detail.shouldSwap) complain(holder.dataset.failed);
  });
  document.addEventListener("htmx:sendError", () => complain(holder.dataset.offline));
}
