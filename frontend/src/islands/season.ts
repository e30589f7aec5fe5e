// The season's table: a session is dragged, every time slot of its week says what it would cost there, and dropping
// moves it. With the keyboard: M on a session, arrows, Enter. What a slot means comes from the server, words too.
import { post } from "../post";
import { type Slot, type Slots, phraseOf, slotsOf } from "../season/slots";

type Words = DOMStringMap;

interface Move {
  chip: HTMLElement;
  session: string;
  lit: Map<HTMLElement, Slot>;
  order: HTMLElement[];
  target: HTMLElement | null;
}

const DRAG_FROM_PX = 6;
const LONG_PRESS_MS = 350;

export function start(frame: HTMLElement): void {
  const words = frame.dataset;
  const panel = frame.querySelector<HTMLElement>(".slot-panel");
  if (panel === null) return;
  const season = new Season(frame, panel, words);
  for (const chip of frame.querySelectorAll<HTMLElement>("[data-session]")) season.take(chip);
}

class Season {
  private move: Move | null = null;
  private ghost: HTMLElement | null = null;

  constructor(
    private readonly frame: HTMLElement,
    private readonly panel: HTMLElement,
    private readonly words: Words,
  ) {
    document.addEventListener("keydown", (event) => this.onKey(event));
  }

  take(chip: HTMLElement): void {
    chip.addEventListener("pointerdown", (event) => this.onDown(chip, event));
    chip.addEventListener("dragstart", (event) => event.preventDefault());
    chip.addEventListener("pointerenter", () => void slotsOf(chip.dataset.session ?? ""), { once: true });
    chip.addEventListener("keydown", (event) => {
      if (event.key.toLowerCase() !== "m" || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      void this.begin(chip, true);
    });
  }

  private onDown(chip: HTMLElement, down: PointerEvent): void {
    if (down.button !== 0) return;
    const isMouse = down.pointerType === "mouse";
    let dragging = false;
    const beginDrag = (at: PointerEvent): void => {
      dragging = true;
      chip.setPointerCapture(at.pointerId);
      void this.begin(chip, false);
      this.showGhost(chip, at);
    };
    const timer = isMouse ? 0 : window.setTimeout(() => beginDrag(down), LONG_PRESS_MS);
    const onMove = (at: PointerEvent): void => {
      const far = Math.hypot(at.clientX - down.clientX, at.clientY - down.clientY) > DRAG_FROM_PX;
      if (!dragging && far && isMouse) beginDrag(at);
      else if (!dragging && far) window.clearTimeout(timer);
      if (!dragging) return;
      at.preventDefault();
      this.placeGhost(at);
      this.aim(this.under(at));
    };
    const onTouch = (at: TouchEvent): void => {
      if (dragging) at.preventDefault();
    };
    const end = (at: PointerEvent, dropped: boolean): void => {
      window.clearTimeout(timer);
      chip.removeEventListener("pointermove", onMove);
      chip.removeEventListener("touchmove", onTouch);
      this.ghost?.remove();
      this.ghost = null;
      if (!dragging) return;
      const noClick = (event: Event): void => event.preventDefault();
      chip.addEventListener("click", noClick, { once: true, capture: true });
      window.setTimeout(() => chip.removeEventListener("click", noClick, true), 0);
      const target = dropped ? this.under(at) : null;
      if (target === null) this.leave();
      else void this.drop(target, false);
    };
    chip.addEventListener("pointermove", onMove);
    chip.addEventListener("touchmove", onTouch, { passive: false });
    chip.addEventListener("pointerup", (at) => end(at, true), { once: true });
    chip.addEventListener("pointercancel", (at) => end(at, false), { once: true });
  }

  private async begin(chip: HTMLElement, byKeys: boolean): Promise<void> {
    this.leave();
    const session = chip.dataset.session ?? "";
    const move: Move = { chip, session, lit: new Map(), order: [], target: null };
    this.move = move;
    chip.classList.add("chip-moving");
    this.frame.classList.add("season-is-lit");
    this.say([this.words.textLoading ?? ""]);
    const found = await slotsOf(session);
    if (this.move !== move) return;
    if ("problem" in found) {
      this.leave();
      this.say([found.problem || this.words.textFailed || ""]);
      return;
    }
    this.light(move, found);
    if (byKeys) {
      this.say([this.words.textKeys ?? ""]);
      const first = move.order.find((one) => isOpen(move.lit.get(one))) ?? move.order[0];
      if (first !== undefined) this.aim(first);
    }
  }

  private light(move: Move, found: Slots): void {
    for (const slot of found.slots) {
      const element = this.elementOf(slot);
      if (element === null || move.lit.has(element)) continue;
      element.classList.add("slot-lit", `slot-${slot.state}`);
      const phrase = document.createElement("span");
      phrase.className = "slot-phrase";
      phrase.textContent = phraseOf(slot, this.words);
      element.append(phrase);
      move.lit.set(element, slot);
      move.order.push(element);
    }
  }

  private elementOf(slot: Slot): HTMLElement | null {
    const day = this.frame.querySelector<HTMLElement>(`[data-day="${slot.day}"]`);
    const minute = Number(slot.time.slice(0, 2)) * 60 + Number(slot.time.slice(3, 5));
    const all = [...(day?.querySelectorAll<HTMLElement>(".slot") ?? [])];
    return all.find((one) => Number(one.dataset.start) <= minute && minute < Number(one.dataset.end)) ?? null;
  }

  private under(at: PointerEvent): HTMLElement | null {
    const found = document.elementFromPoint(at.clientX, at.clientY)?.closest<HTMLElement>(".slot-lit");
    return found ?? null;
  }

  private aim(target: HTMLElement | null): void {
    const move = this.move;
    if (move === null || move.target === target) return;
    move.target?.classList.remove("slot-is-target");
    move.target = target;
    target?.classList.add("slot-is-target");
    const slot = target === null ? undefined : move.lit.get(target);
    if (slot !== undefined) this.say(this.told(slot));
  }

  private told(slot: Slot): string[] {
    const lines = [`${slot.dayName} ${slot.time}: ${phraseOf(slot, this.words)}`];
    for (const text of slot.brings) lines.push(`${this.words.textBrings ?? ""} ${text}`);
    for (const text of slot.takes) lines.push(`${this.words.textTakes ?? ""} ${text}`);
    if (slot.othersMoved > 0) lines.push(`${this.words.textMoves ?? ""}${slot.othersMoved}`);
    return lines;
  }

  private say(lines: string[]): void {
    this.panel.hidden = false;
    this.panel.replaceChildren(
      ...lines.map((text) => {
        const line = document.createElement("p");
        line.textContent = text;
        return line;
      }),
    );
  }

  private onKey(event: KeyboardEvent): void {
    const move = this.move;
    if (move === null || this.ghost !== null) {
      if (move !== null && event.key === "Escape") this.leave();
      return;
    }
    const steps: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const at = move.target === null ? -1 : move.order.indexOf(move.target);
      const next = move.order[(at + step + move.order.length) % move.order.length];
      if (next !== undefined) {
        this.aim(next);
        next.scrollIntoView({ block: "nearest", inline: "nearest" });
      }
    } else if (event.key === "Escape") {
      event.preventDefault();
      this.leave();
    } else if ((event.key === "Enter" || event.key.toLowerCase() === "k") && move.target !== null) {
      event.preventDefault();
      void this.drop(move.target, event.key !== "Enter");
    }
  }

  private async drop(target: HTMLElement, keep: boolean): Promise<void> {
    const move = this.move;
    const slot = move?.lit.get(target);
    if (move === null || move === undefined || slot === undefined || !isOpen(slot)) {
      this.leave();
      return;
    }
    this.say([this.words.textMoving ?? ""]);
    const form = new URLSearchParams({ to: slot.key, ...(keep ? { keep: "true" } : {}) });
    const answer = await post(`/session/${encodeURIComponent(move.session)}/move`, form).catch(() => null);
    if (answer === null || !answer.ok) {
      this.leave();
      this.say([this.words.textFailed ?? ""]);
      return;
    }
    const week = target.closest("tr")?.id ?? "";
    window.history.replaceState(null, "", week === "" ? location.pathname : `#${week}`);
    window.location.reload();
  }

  private leave(): void {
    const move = this.move;
    this.move = null;
    this.ghost?.remove();
    this.ghost = null;
    this.panel.hidden = true;
    this.frame.classList.remove("season-is-lit");
    if (move === null) return;
    move.chip.classList.remove("chip-moving");
    for (const [element, slot] of move.lit) {
      element.classList.remove("slot-lit", "slot-is-target", `slot-${slot.state}`);
      element.querySelector(".slot-phrase")?.remove();
    }
    move.chip.focus({ preventScroll: true });
  }

  private showGhost(chip: HTMLElement, at: PointerEvent): void {
    const ghost = chip.cloneNode(true) as HTMLElement;
    ghost.classList.add("chip-ghost");
    ghost.removeAttribute("href");
    ghost.setAttribute("aria-hidden", "true");
    document.body.append(ghost);
    this.ghost = ghost;
    this.placeGhost(at);
  }

  private placeGhost(at: PointerEvent): void {
    if (this.ghost === null) return;
    this.ghost.style.insetInlineStart = `${at.clientX + 8}px`;
    this.ghost.style.insetBlockStart = `${at.clientY + 8}px`;
  }
}

function isOpen(slot: Slot | undefined): boolean {
  return slot?.state === "fits" || slot?.state === "costs";
}
