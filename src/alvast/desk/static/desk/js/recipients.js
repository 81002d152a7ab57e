// @ts-check
/** Shows the addresses of a field as chips that can be taken away; the field itself stays what is sent. @param {HTMLElement} line */
export default function recipients(line) {
  const field = /** @type {HTMLInputElement} */ (line.querySelector("input"));
  const words = line.dataset.remove ?? "";
  const hadFocus = field === document.activeElement || field.autofocus;
  const typing = /** @type {HTMLInputElement} */ (field.cloneNode());
  typing.removeAttribute("name");
  typing.value = "";
  typing.id = field.id;
  field.removeAttribute("id");
  field.type = "hidden";
  field.after(typing);
  const icon = line.closest("form")?.dataset.icons;

  const addresses = () => field.value.split(/[,;\n]+/).map((part) => part.trim()).filter(Boolean);

  /** @param {string[]} all */
  function set(all) {
    field.value = [...new Set(all)].join(", ");
    draw();
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function draw() {
    typing.required = field.required && !addresses().length; // what is asked for may stand in the chips
    for (const chip of line.querySelectorAll(".chip")) chip.remove();
    for (const address of addresses()) {
      const chip = document.createElement("span");
      chip.className = `chip${/^[^\s@]+@[^\s@]+\.[^\s@]+$|<[^\s@]+@[^\s@]+>/.test(address) ? "" : " is-wrong"}`;
      chip.append(address.length > 60 ? `${address.slice(0, 59)}…` : address);
      const button = document.createElement("button");
      button.type = "button";
      button.setAttribute("aria-label", words.replace("{address}", address));
      button.innerHTML = `<svg class="icon" aria-hidden="true"><use href="${icon}#close"/></svg>`;
      button.addEventListener("click", () => {
        set(addresses().filter((one) => one !== address));
        typing.focus();
      });
      chip.append(button);
      typing.before(chip);
    }
  }

  function take() {
    if (!typing.value.trim()) return;
    const added = typing.value;
    typing.value = "";
    set([...addresses(), ...added.split(/[,;\n]+/).map((part) => part.trim()).filter(Boolean)]);
  }

  typing.addEventListener("input", (event) => event.stopPropagation());
  typing.addEventListener("keydown", (event) => {
    if ([",", ";", "Enter"].includes(event.key) && !event.ctrlKey && typing.value.trim()) {
      event.preventDefault();
      take();
    } else if (event.key === "Backspace" && !typing.value) set(addresses().slice(0, -1));
  });
  typing.addEventListener("blur", take);
  typing.addEventListener("paste", () => window.setTimeout(() => /[,;\n]/.test(typing.value) && take()));
  line.closest("form")?.addEventListener("draft:put", draw);
  draw();
  if (hadFocus) typing.focus();
}
