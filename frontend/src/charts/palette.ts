// The colours of the tokens, as they are in this scheme.

export interface Palette {
  run: string;
  runSoft: string;
  lift: string;
  ink: string;
  quiet: string;
  line: string;
  paper: string;
  face: string;
}

export function paletteOf(): Palette {
  const style = getComputedStyle(document.documentElement);
  const of = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    run: of("running"),
    runSoft: of("running-soft"),
    lift: of("strength"),
    ink: of("ink"),
    quiet: of("ink-quiet"),
    line: of("line"),
    paper: of("paper"),
    face: of("face"),
  };
}
