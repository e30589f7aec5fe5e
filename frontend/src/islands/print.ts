// A button that prints the page.

export function start(element: HTMLElement): void {
  element.hidden = false;
  element.addEventListener("click", () => {
    window.print();
  });
}
