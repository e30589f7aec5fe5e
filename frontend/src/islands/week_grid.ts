// The week painted on half hours. The fields for the words of each day are what is sent; the grid reads and writes them.
import { type Cells, cellsOf, clock, FREE, HALF_HOURS, wordsOf } from "../week/painted";

const HOLD_MS = 250;
const MOVED_PX = 8;
const KEYS: Record<string, [number, number]> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

export function start(element: HTMLElement): void {
  const paint = element.querySelector<HTMLElement>("[data-paint]");
  const body = element.querySelector("tbody");
  const inputs = [...element.querySelectorAll<HTMLInputElement>("[data-day]")];
  if (paint === null || body === null || inputs.length === 0) return;
  paint.hidden = false;
  const typed = element.querySelector<HTMLDetailsElement>("[data-typed]");
  if (typed !== null && !typed.classList.contains("has-problems")) typed.open = false;
  new WeekGrid(element, body, inputs);
}

interface Place {
  day: number;
  at: number;
}

class WeekGrid {
  private readonly cells: Cells[];
  private readonly shown: HTMLElement[][] = [];
  private readonly days: string[];
  private readonly status: HTMLElement | null;
  private focus: Place = { day: 0, at: 2 };
  private anchor: Place | null = null;
  private snapshot: Cells[] = [];
  private ink = FREE;

  constructor(
    private readonly root: HTMLElement,
    body: Element,
    private readonly inputs: HTMLInputElement[],
  ) {
    this.days = (root.dataset.textDays ?? "").split("|");
    this.status = root.querySelector("[data-said]");
    this.cells = inputs.map((input) => cellsOf(input.value));
    for (let at = 0; at < HALF_HOURS; at += 1) body.append(this.row(at));
    inputs.forEach((input, day) => {
      input.addEventListener("change", () => {
        this.cells[day] = cellsOf(input.value);
        this.showDay(day);
      });
    });
    for (let day = 0; day < inputs.length; day += 1) this.showDay(day);
    this.cell(this.focus)?.setAttribute("tabindex", "0");
    body.addEventListener("keydown", (event) => this.onKey(event as KeyboardEvent));
    body.addEventListener("keyup", (event) => {
      if ((event as KeyboardEvent).key === "Shift") this.anchor = null;
    });
    body.addEventListener("pointerdown", (event) => this.onDown(event as PointerEvent));
  }

  private row(at: number): HTMLElement {
    const row = document.createElement("tr");
    const time = document.createElement("th");
    time.scope = "row";
    time.className = at % 2 === 0 ? "paint-hour" : "paint-half";
    time.textContent = at % 2 === 0 ? clock(at) : "";
    if (at % 2 === 1) time.setAttribute("aria-label", clock(at));
    row.append(time);
    this.inputs.forEach((_, day) => {
      const cell = document.createElement("td");
      cell.setAttribute("role", "gridcell");
      cell.tabIndex = -1;
      cell.dataset.at = `${day},${at}`;
      (this.shown[day] ??= []).push(cell);
      row.append(cell);
    });
    return row;
  }

  private cell(place: Place): HTMLElement | undefined {
    return this.shown[place.day]?.[place.at];
  }

  private state(place: Place): string {
    return this.cells[place.day]?.[place.at] ?? "";
  }

  private name(words: string): string {
    const names: Record<string, string | undefined> = {
      "": this.root.dataset.textNone,
      [FREE]: this.root.dataset.textFree,
      maybe: this.root.dataset.textMaybe,
      gym: this.root.dataset.textGym,
    };
    return names[words] ?? words;
  }

  private label(place: Place): string {
    const text = this.root.dataset.textLabel ?? "";
    return text
      .replace("{day}", this.days[place.day] ?? "")
      .replace("{time}", clock(place.at))
      .replace("{state}", this.name(this.state(place)));
  }

  private showDay(day: number): void {
    const cells = this.cells[day] ?? [];
    cells.forEach((words, at) => {
      const shown = this.shown[day]?.[at];
      if (shown === undefined) return;
      const begins = words !== "" && cells[at - 1] !== words;
      shown.className = words === "" ? "paint-none" : `paint-${kindOf(words)}${begins ? " paint-first" : ""}`;
      shown.textContent = begins && words !== FREE ? this.name(words) : "";
      shown.setAttribute("aria-label", this.label({ day, at }));
    });
  }

  private brush(): string {
    return this.root.querySelector<HTMLInputElement>("[data-brush]:checked")?.value ?? FREE;
  }

  // Paint everything between two half hours, on every day between them.
  private fill(one: Place, other: Place): void {
    const [firstDay, lastDay] = [Math.min(one.day, other.day), Math.max(one.day, other.day)];
    const [from, to] = [Math.min(one.at, other.at), Math.max(one.at, other.at)];
    this.snapshot.forEach((before, day) => {
      const cells = [...before];
      if (firstDay <= day && day <= lastDay) cells.fill(this.ink, from, to + 1);
      this.cells[day] = cells;
      this.write(day);
      this.showDay(day);
    });
    this.say(one, other);
  }

  private write(day: number): void {
    const input = this.inputs[day];
    const cells = this.cells[day];
    if (input === undefined || cells === undefined) return;
    if (cellsOf(input.value).join("|") !== cells.join("|")) input.value = wordsOf(cells, input.value);
  }

  private say(one: Place, other: Place): void {
    if (this.status === null) return;
    const single = one.day === other.day && one.at === other.at;
    const from = Math.min(one.at, other.at);
    const to = Math.max(one.at, other.at) + 1;
    const end = to < HALF_HOURS ? clock(to) : "23:00";
    const spanned = (this.root.dataset.textPainted ?? "")
      .replace("{day}", this.days[other.day] ?? "")
      .replace("{from}", clock(from))
      .replace("{to}", end)
      .replace("{state}", this.name(this.ink));
    this.status.textContent = single ? this.label(other) : spanned;
  }

  private begin(place: Place, mayRubOut: boolean): void {
    const brush = this.brush();
    this.ink = mayRubOut && this.state(place) === brush ? "" : brush;
    this.snapshot = this.cells.map((cells) => [...cells]);
  }

  private goTo(place: Place): void {
    this.cell(this.focus)?.setAttribute("tabindex", "-1");
    this.focus = place;
    const cell = this.cell(place);
    cell?.setAttribute("tabindex", "0");
    cell?.focus();
  }

  private onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = KEYS[event.key];
    const here = placeOf(event.target) ?? this.focus;
    if (step !== undefined) {
      event.preventDefault();
      const day = Math.min(this.inputs.length - 1, Math.max(0, here.day + step[0]));
      const at = Math.min(HALF_HOURS - 1, Math.max(0, here.at + step[1]));
      if (event.shiftKey && this.anchor === null) {
        this.anchor = here;
        this.begin(here, false);
      }
      this.goTo({ day, at });
      if (event.shiftKey && this.anchor !== null) this.fill(this.anchor, this.focus);
      else this.anchor = null;
    } else if (event.key === " ") {
      event.preventDefault();
      this.begin(here, true);
      this.fill(here, here);
    } else if (event.key === "Home" || event.key === "End") {
      event.preventDefault();
      this.goTo({ day: event.key === "Home" ? 0 : this.inputs.length - 1, at: here.at });
    }
  }

  private placeAt(x: number, y: number): Place | null {
    const found = document.elementFromPoint(x, y);
    return this.root.contains(found) ? placeOf(found) : null;
  }

  // A mouse draws at once; a finger taps, or draws after it was held, so that the page can still be scrolled.
  private onDown(down: PointerEvent): void {
    const place = this.placeAt(down.clientX, down.clientY);
    if (down.button !== 0 || place === null) return;
    const isMouse = down.pointerType === "mouse";
    let drawing = false;
    let gone = false;
    const draw = (): void => {
      drawing = true;
      this.goTo(place);
      this.begin(place, true);
      this.fill(place, place);
    };
    const timer = isMouse ? 0 : window.setTimeout(draw, HOLD_MS);
    if (isMouse) {
      down.preventDefault();
      draw();
    }
    const onMove = (at: PointerEvent): void => {
      if (!drawing) {
        gone = gone || Math.hypot(at.clientX - down.clientX, at.clientY - down.clientY) > MOVED_PX;
        if (gone) window.clearTimeout(timer);
        return;
      }
      const target = this.placeAt(at.clientX, at.clientY);
      if (target !== null) this.fill(place, target);
    };
    const onTouch = (at: TouchEvent): void => {
      if (drawing) at.preventDefault();
    };
    const end = (dropped: boolean): void => {
      window.clearTimeout(timer);
      window.removeEventListener("pointermove", onMove);
      window.removeEventListener("touchmove", onTouch);
      window.removeEventListener("pointerup", up);
      window.removeEventListener("pointercancel", cancel);
      if (!drawing && dropped && !gone) draw();
    };
    const up = (): void => end(true);
    const cancel = (): void => end(false);
    window.addEventListener("pointermove", onMove);
    window.addEventListener("touchmove", onTouch, { passive: false });
    window.addEventListener("pointerup", up);
    window.addEventListener("pointercancel", cancel);
  }
}

function placeOf(target: EventTarget | null): Place | null {
  const found = target instanceof Element ? target.closest<HTMLElement>("[data-at]") : null;
  const [day, at] = (found?.dataset.at ?? "").split(",").map(Number);
  return found === null || day === undefined || at === undefined ? null : { day, at };
}

function kindOf(words: string): string {
  const all = words.split(" ");
  if (all.includes("maybe")) return "maybe";
  return all.includes("gym") ? "gym" : "free";
}
