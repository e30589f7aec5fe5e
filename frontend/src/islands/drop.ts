// Files, folders and archives dropped on a form: each is sent on its own, then the page that follows is gone to.
import { post } from "../post";
import { type Named, filesOf, send } from "../files/sent";

export function start(element: HTMLElement): void {
  if (element instanceof HTMLFormElement) new Drop(element);
}

class Drop {
  private readonly far: HTMLElement | null;
  private readonly bar: HTMLProgressElement | null;
  private busy = false;

  constructor(private readonly form: HTMLFormElement) {
    this.far = form.querySelector(".drop-far");
    this.bar = form.querySelector("progress");
    const input = form.querySelector<HTMLInputElement>("input[type=file]");
    form.classList.add("drop-live");
    form.querySelector<HTMLElement>("[data-drop-send]")?.setAttribute("hidden", "");
    input?.addEventListener("change", () => {
      void this.sendAll([...(input.files ?? [])].map((file) => ({ file, name: file.name })));
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("dragover", (event) => {
      event.preventDefault();
      form.classList.add("drop-over");
    });
    form.addEventListener("dragleave", () => form.classList.remove("drop-over"));
    form.addEventListener("drop", (event) => {
      event.preventDefault();
      form.classList.remove("drop-over");
      const items = event.dataTransfer?.items;
      if (items !== undefined) void filesOf(items).then((found) => this.sendAll(found));
    });
  }

  private say(text: string): void {
    if (this.far === null) return;
    this.far.hidden = false;
    this.far.textContent = text;
  }

  private async sendAll(files: Named[]): Promise<void> {
    if (this.busy) return;
    const words = this.form.dataset;
    if (files.length === 0) {
      this.say(words.textNothing ?? "");
      return;
    }
    this.busy = true;
    const refused: string[] = [];
    const all = files.reduce((sum, one) => sum + one.file.size, 0) || 1;
    let before = 0;
    for (const [at, one] of files.entries()) {
      this.say((words.textSending ?? "").replace("{at}", String(at + 1)).replace("{all}", String(files.length)));
      const path = one.name.split("/").map(encodeURIComponent).join("/");
      const answer = await send(`/import/files/${words.batch ?? ""}/${path}`, one.file, (bytes) => {
        if (this.bar === null) return;
        this.bar.hidden = false;
        this.bar.value = (100 * (before + bytes)) / all;
      });
      before += one.file.size;
      if (answer === "refused") refused.push(one.name);
      if (answer === "lost") {
        this.busy = false;
        this.say(words.textLost ?? "");
        return;
      }
    }
    this.busy = false;
    if (refused.length === files.length) this.say(this.refusal(refused[0] ?? ""));
    else await this.goOn();
  }

  private refusal(name: string): string {
    return (this.form.dataset.textFailed ?? "").replace("{name}", name);
  }

  private async goOn(): Promise<void> {
    const { go, start: begin, batch, textSent, textLost } = this.form.dataset;
    this.say(textSent ?? "");
    if (begin === undefined || begin === "") {
      window.location.assign(go ?? "/");
      return;
    }
    const answer = await post(begin, new URLSearchParams({ batch: batch ?? "" })).catch(() => null);
    if (answer === null) this.say(textLost ?? "");
    else window.location.assign(answer.redirected ? answer.url : "/import");
  }
}
