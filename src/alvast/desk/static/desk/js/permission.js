// @ts-check
/** Asks the browser whether it may show notices, only when the agent ticks the box for it. @param {HTMLElement} holder */
export default function permission(holder) {
  const box = holder.querySelector("input");
  const words = holder.querySelector("[role=status]");
  box?.addEventListener("change", async () => {
    if (!box.checked) return;
    const allowed = "Notification" in window && (await Notification.requestPermission()) === "granted";
    if (words) words.textContent = allowed ? "" : holder.dataset.denied ?? "";
    if (!allowed) box.checked = false;
  });
}
