// @ts-check
/** Files by button, by dropping and by pasting: each goes up at once and shows as a chip; the form only carries their ids.
 * @param {HTMLFormElement} form */
export default function uploads(form) {
  const input = /** @type {HTMLInputElement} */ (form.querySelector("input[type=file]"));
  const files = /** @type {HTMLElement} */ (form.querySelector(".files"));
  const box = /** @type {HTMLElement} */ (form.querySelector(".composer-box"));
  const LARGEST = 25 * 1024 * 1024;
  input.removeAttribute("name");

  /** @param {string} words */
  function refuse(words) {
    const state = form.querySelector(".draft-state");
    if (state) state.textContent = words;
  }

  /** @param {File} file */
  async function send(file) {
    if (file.size > LARGEST) return refuse((form.dataset.tooLarge ?? "").replace("{file}", file.name));
    const waiting = document.createElement("span");
    waiting.className = "file";
    waiting.setAttribute("aria-busy", "true");
    waiting.textContent = file.name;
    files.append(waiting);
    const body = new FormData();
    body.append("file", file, file.name || "image.png");
    body.append("csrfmiddlewaretoken", String(new FormData(form).get("csrfmiddlewaretoken")));
    const answer = await fetch(form.dataset.uploadUrl ?? "", { method: "POST", body, headers: { "HX-Request": "true", "HX-Target": "file" } }).catch(() => null);
    if (!answer?.ok) {
      waiting.remove();
      return refuse((form.dataset.uploadFailed ?? "").replace("{file}", file.name));
    }
    const holder = document.createElement("template");
    holder.innerHTML = (await answer.text()).trim();
    waiting.replaceWith(holder.content);
    return undefined;
  }

  /** @param {FileList | undefined | null} list */
  const sendAll = (list) => [...(list ?? [])].forEach(send);

  input.addEventListener("change", () => {
    sendAll(input.files);
    input.value = "";
  });
  form.querySelector("[data-attach]")?.addEventListener("click", () => input.click());
  box.addEventListener("dragover", (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    box.classList.add("is-dropping");
  });
  box.addEventListener("dragleave", () => box.classList.remove("is-dropping"));
  box.addEventListener("drop", (event) => {
    box.classList.remove("is-dropping");
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();
    sendAll(event.dataTransfer.files);
  });
  box.addEventListener("paste", (event) => {
    if (!event.clipboardData?.files.length) return;
    event.preventDefault();
    sendAll(event.clipboardData.files);
  });
  files.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("[data-remove-file]") : null;
    if (!button) return;
    const body = new FormData();
    body.append("csrfmiddlewaretoken", String(new FormData(form).get("csrfmiddlewaretoken")));
    fetch(button.getAttribute("data-remove-file") ?? "", { method: "POST", body, headers: { "HX-Request": "true" } });
    button.closest(".file")?.remove();
  });
}
