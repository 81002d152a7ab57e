// @ts-check
/** The frame with the customer's own layout: taller on request. It holds no script, so it cannot tell its height.
 * @param {HTMLElement} box */
export default function mailframe(box) {
  const button = box.querySelector("[data-taller]");
  button?.addEventListener("click", () => {
    button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true"));
  });
}
