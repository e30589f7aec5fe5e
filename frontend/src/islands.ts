// A part of a page that needs a script names it with data-island; its module is loaded when such a part is there.

interface Island {
  start(element: HTMLElement): void;
}

const islands: Record<string, () => Promise<Island>> = {
  "chart": () => import("./islands/chart"),
  "season": () => import("./islands/season"),
  "week_grid": () => import("./islands/week_grid"),
  "drop": () => import("./islands/drop"),
  "lines": () => import("./islands/lines"),
  "print": () => import("./islands/print"),
};

export function startIslands(root: Element): void {
  const found = [...root.querySelectorAll<HTMLElement>("[data-island]")];
  if (root instanceof HTMLElement && root.dataset.island !== undefined) found.push(root);
  for (const element of found) {
    const load = islands[element.dataset.island ?? ""];
    if (load === undefined || element.dataset.started !== undefined) continue;
    element.dataset.started = "";
    void load().then((island) => {
      island.start(element);
    });
  }
}
