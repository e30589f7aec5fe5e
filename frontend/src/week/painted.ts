// A day's time slots as half hours from 05:00 to 23:00, and back as words. A half hour holds the words of its time
// slot: "free" for a time slot without words, "" for none. What the grid cannot show (nights, quarters of an hour)
// stays as it was written, as long as nobody paints over it.

export const FIRST_HALF_HOUR = 10;
export const HALF_HOURS = 36;
export const FREE = "free";
const HALF_HOUR_MINUTES = 30;
const LAST_MINUTE = (FIRST_HALF_HOUR + HALF_HOURS) * HALF_HOUR_MINUTES;
const FIRST_MINUTE = FIRST_HALF_HOUR * HALF_HOUR_MINUTES;
const SPAN = /^(\d{1,2})(?:[:.](\d{2}))?\s*[-\u2013]\s*(\d{1,2})(?:[:.](\d{2}))?\s*([a-z ]*)$/i;

interface Written {
  text: string;
  start: number;
  end: number;
  words: string;
}

export type Cells = string[];

export function noCells(): Cells {
  return new Array<string>(HALF_HOURS).fill("");
}

export function clock(halfHour: number): string {
  const minute = (FIRST_HALF_HOUR + halfHour) * HALF_HOUR_MINUTES;
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}

function written(text: string): Written[] {
  const found: Written[] = [];
  for (const piece of text.split(",")) {
    const match = SPAN.exec(piece.trim());
    if (match === null) continue;
    const start = Number(match[1]) * 60 + Number(match[2] ?? 0);
    let end = Number(match[3]) * 60 + Number(match[4] ?? 0);
    if (end <= start) end += 24 * 60;
    const words = (match[5] ?? "").trim().toLowerCase().split(/\s+/).filter(Boolean).join(" ");
    found.push({ text: piece.trim(), start, end, words: words || FREE });
  }
  return found;
}

export function cellsOf(text: string): Cells {
  const cells = noCells();
  for (const one of written(text)) {
    const [from, to] = range(one);
    for (let at = from; at < to; at += 1) cells[at] = one.words;
  }
  return cells;
}

function range(one: Written): [number, number] {
  const from = Math.floor((Math.max(one.start, FIRST_MINUTE) - FIRST_MINUTE) / HALF_HOUR_MINUTES);
  const to = Math.ceil((Math.min(one.end, LAST_MINUTE) - FIRST_MINUTE) / HALF_HOUR_MINUTES);
  return [from, to];
}

// The words of a day that was painted; `before` is what stood there, so that untouched time slots keep their minutes.
export function wordsOf(cells: Cells, before: string): string {
  const earlier = written(before);
  const outside = earlier.filter((one) => one.end <= FIRST_MINUTE || one.start >= LAST_MINUTE);
  const found: { start: number; text: string }[] = outside.map((one) => ({ start: one.start, text: one.text }));
  let at = 0;
  while (at < HALF_HOURS) {
    const words = cells[at] ?? "";
    if (words === "") {
      at += 1;
      continue;
    }
    const kept = earlier.find((one) => sameCells(one, at, words, cells));
    if (kept !== undefined) {
      found.push({ start: kept.start, text: kept.text });
      at = range(kept)[1];
      continue;
    }
    let end = at + 1;
    while (end < HALF_HOURS && cells[end] === words && !earlier.some((one) => sameCells(one, end, words, cells))) end += 1;
    const text = `${clock(at)}-${clock(end)}${words === FREE ? "" : ` ${words}`}`;
    found.push({ start: (FIRST_HALF_HOUR + at) * HALF_HOUR_MINUTES, text });
    at = end;
  }
  found.sort((one, other) => one.start - other.start);
  return found.map((one) => one.text).join(", ");
}

// Whether a time slot that was written before begins at a half hour, and all of its half hours still hold its words,
// and nothing was painted on at either side.
function sameCells(one: Written, at: number, words: string, cells: Cells): boolean {
  const [from, to] = range(one);
  if (from !== at || to <= from || one.words !== words) return false;
  for (let cell = from; cell < to; cell += 1) if (cells[cell] !== words) return false;
  return !(cells[from - 1] === words || cells[to] === words);
}
