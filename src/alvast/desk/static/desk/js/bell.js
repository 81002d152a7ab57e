// @ts-check
/** The bell: takes its new number when this agent is notified, and tells the browser when the agent wants that.
 *
 * The stream says only whom a notification is for; what it says is asked for, so that nothing personal is in a frame.
 * @param {HTMLElement} bell */
export default function bell(bell) {
  document.addEventListener("desk:agents_notified", async (event) => {
    const told = /** @type {CustomEvent} */ (event).detail;
    if (!bell.isConnected || !told.agents?.includes(document.body.dataset.me)) return;
    await Promise.all([renew(), show()]);
  });

  async function renew() {
    const answer = await fetch(bell.dataset.url ?? "", { headers: { "HX-Request": "true" } }).catch(() => null);
    if (!answer?.ok) return;
    const holder = document.createElement("template");
    holder.innerHTML = (await answer.text()).trim();
    bell.querySelector(".count")?.remove();
    const count = holder.content.querySelector(".count");
    if (count) bell.append(count);
  }

  /** Several open tabs show one notice: the tag makes them the same. */
  async function show() {
    if (!bell.dataset.newest || !("Notification" in window) || Notification.permission !== "granted") return;
    if (document.hasFocus()) return;
    const answer = await fetch(bell.dataset.newest).catch(() => null);
    const news = answer?.ok ? await answer.json() : {};
    if (!news.id) return;
    const notice = new Notification(news.title, { body: news.body, tag: news.id, icon: "/assets/now/icon.svg", lang: document.documentElement.lang });
    notice.onclick = () => {
      window.focus();
      window.location.assign(news.url);
    };
  }
}
