// @ts-check
/** A form that is on its way is not sent again; the server would know it by its client_key all the same. @param {HTMLFormElement} form */
export default function once(form) {
  let isOnItsWay = false;
  form.addEventListener("htmx:beforeRequest", (event) => {
    if (event.target !== form) return;
    if (isOnItsWay) event.preventDefault();
    isOnItsWay = true;
    form.setAttribute("aria-busy", "true");
  });
  form.addEventListener("htmx:afterRequest", (event) => {
    if (event.target !== form) return;
    isOnItsWay = false;
    form.removeAttribute("aria-busy");
  });
}
