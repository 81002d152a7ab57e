/** What lies over the conversation: the menu, and its forms. Native dialogs: they hold the focus and Escape closes them. */
import { part, say } from "./words.js";

export class Sheets {
  /** @param {Record<string, (email: string) => Promise<void>>} acts - by the name of the sheet. */
  constructor(acts) {
    this.menu = part("menu");
    part("more").addEventListener("click", () => this.menu.showModal());
    for (const dialog of document.querySelectorAll("dialog")) {
      dialog.addEventListener("click", ({ target }) => target === dialog && dialog.close());
      for (const button of dialog.querySelectorAll("[data-closes]")) button.addEventListener("click", () => dialog.close());
    }
    for (const button of this.menu.querySelectorAll("[data-opens]")) button.addEventListener("click", () => this.open(button.dataset.opens));
    for (const [name, act] of Object.entries(acts)) this.attach(part(`${name}-sheet`), act);
  }

  get isOpen() {
    return Boolean(document.querySelector("dialog[open]"));
  }

  open(name) {
    this.menu.close();
    const dialog = part(`${name}-sheet`);
    this.say(dialog, "", false);
    dialog.showModal();
  }

  attach(dialog, act) {
    const [form, input] = [dialog.querySelector("form"), dialog.querySelector("input")];
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      if (input && !input.checkValidity()) return this.wrong(dialog, input, say("no_address"));
      try {
        await act(input?.value.trim() ?? "");
        this.say(dialog, "", true);
      } catch (error) {
        this.wrong(dialog, input, error.message && error.status ? error.message : say("not_now"));
      }
      return undefined;
    });
  }

  wrong(dialog, input, sentence) {
    this.say(dialog, sentence, false);
    input?.setAttribute("aria-invalid", "true");
    input?.focus();
  }

  say(dialog, problem, isDone) {
    dialog.querySelector("input")?.removeAttribute("aria-invalid");
    part("problem", dialog).textContent = problem;
    part("ask", dialog).hidden = isDone;
    part("done", dialog).hidden = !isDone;
    if (isDone) part("done", dialog).querySelector("button").focus();
  }
}
