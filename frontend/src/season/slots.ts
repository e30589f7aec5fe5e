// Where a session could lie, as the server says it; asked once per session, as every page is made anew after a change.

export interface Slot {
  key: string;
  day: string;
  dayName: string;
  time: string;
  state: "here" | "fits" | "costs" | "not-possible";
  phrase: string;
  brings: string[];
  takes: string[];
  othersMoved: number;
  price: number | null;
}

export interface Slots {
  slots: Slot[];
}

const asked = new Map<string, Promise<Slots | { problem: string }>>();

export function slotsOf(session: string): Promise<Slots | { problem: string }> {
  const known = asked.get(session);
  if (known !== undefined) return known;
  const answer = ask(session);
  asked.set(session, answer);
  return answer;
}

async function ask(session: string): Promise<Slots | { problem: string }> {
  try {
    const answer = await fetch(`/session/${encodeURIComponent(session)}/slots`, {
      headers: { Accept: "application/json" },
    });
    if (answer.ok) return (await answer.json()) as Slots;
    const text = new DOMParser().parseFromString(await answer.text(), "text/html");
    return { problem: text.querySelector("main")?.textContent?.replace(/\s+/g, " ").trim() ?? "" };
  } catch {
    asked.delete(session);
    return { problem: "" };
  }
}

// One of three states and a phrase: what the state alone says is not said again.
export function phraseOf(slot: Slot, words: DOMStringMap): string {
  if (slot.state === "here") return words.textHere ?? "";
  const states: Record<string, string | undefined> = {
    "fits": words.textFits,
    "costs": words.textCosts,
    "not-possible": words.textNotPossible,
  };
  return `${states[slot.state] ?? ""}: ${slot.phrase}`;
}
