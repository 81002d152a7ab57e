/** Attachments: chosen, dropped or pasted; each with its progress, and what went wrong in words. */
import { size } from "./message.js";
import { refusal } from "./server.js";
import { copyOf, part, say } from "./words.js";

const MOST_BYTES = 25 * 1024 * 1024;

export class Files {
  /** @param {() => Promise<void>} ready @param {() => void} arrived */
  constructor(server, ready, arrived) {
    Object.assign(this, { server, ready, arrived, list: part("uploads") });
    const input = part("input");
    part("attach").addEventListener("click", () => input.click());
    input.addEventListener("change", () => (this.take(input.files), (input.value = "")));
    document.addEventListener("paste", (event) => event.clipboardData.files.length && (event.preventDefault(), this.take(event.clipboardData.files)));
    this.watchDrops(document.body);
  }

  watchDrops(body) {
    for (const kind of ["dragover", "dragleave", "drop"]) {
      body.addEventListener(kind, (event) => {
        if (![...event.dataTransfer.types].includes("Files")) return;
        event.preventDefault();
        body.classList.toggle("dropping", kind === "dragover");
        if (kind === "drop") this.take(event.dataTransfer.files);
      });
    }
  }

  take(files) {
    for (const file of files) this.add({ file, id: crypto.randomUUID(), node: copyOf("upload") });
  }

  add(upload) {
    const { file, node } = upload;
    part("name", node).textContent = file.name;
    part("size", node).textContent = size(file.size);
    part("remove", node).setAttribute("aria-label", say("remove", { name: file.name }));
    part("remove", node).addEventListener("click", () => (upload.request?.abort(), node.remove()));
    part("retry", node).addEventListener("click", () => this.send(upload));
    this.list.append(node);
    if (file.size > MOST_BYTES) this.failed(upload, say("too_large"), false);
    else this.send(upload);
  }

  async send(upload) {
    const { node } = upload;
    [part("problem", node).textContent, part("retry", node).hidden, part("progress", node).hidden] = ["", true, false];
    try {
      await this.ready();
      await this.posted(upload);
      node.remove();
      this.arrived();
    } catch (error) {
      this.failed(upload, error.message || say("not_uploaded"), error.status !== 413 && error.status !== 415);
    }
  }

  failed({ node }, sentence, mayRetry) {
    part("problem", node).textContent = sentence;
    part("progress", node).hidden = true;
    part("retry", node).hidden = !mayRetry;
  }

  /** By the older kind of request: only that one tells how far it is. */
  posted(upload) {
    const form = new FormData();
    form.append("id", upload.id);
    form.append("file", upload.file, upload.file.name);
    return new Promise((done, failed) => {
      const request = (upload.request = new XMLHttpRequest());
      request.open("POST", `${this.server.base}files`);
      Object.entries(this.server.proof).forEach(([name, value]) => request.setRequestHeader(name, value));
      request.upload.onprogress = ({ loaded, total }) => (part("progress", upload.node).value = loaded / total);
      request.onerror = () => failed(new Error(""));
      request.onload = () => (request.status < 300 ? done() : failed(refusal(request.status, null, request.responseText)));
      request.send(form);
    });
  }

  /** A file of the conversation, opened in a way that shows our proof to nobody. */
  async open(file) {
    const content = await (await this.server.fetch(`files/${file.id}`, {})).blob();
    const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(content), download: file.name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }
}
