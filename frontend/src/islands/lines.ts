// A problem that names a line puts the cursor there.

export function start(element: HTMLElement): void {
  const text = element.querySelector("textarea");
  if (text === null) return;
  for (const link of element.querySelectorAll<HTMLElement>("[data-line]")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      goTo(text, Number(link.dataset.line));
    });
  }
}

function goTo(text: HTMLTextAreaElement, line: number): void {
  const lines = text.value.split("\n");
  const begin = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  text.focus();
  text.setSelectionRange(begin, begin + (lines[line - 1]?.length ?? 0));
  text.scrollTop = (text.scrollHeight / lines.length) * Math.max(0, line - 4);
}
