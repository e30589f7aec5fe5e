"""How a printed session looks: one page of A5 across (A4 upright, as wide, where there is much), light on paper, as the
screen wishes on a screen.
"""

from typing import Final

RUN_HUE: Final = "#00697a"
STRENGTH_HUE: Final = "#8a2f6b"
RUN_HUE_IN_THE_DARK: Final = "#5cc8d7"
STRENGTH_HUE_IN_THE_DARK: Final = "#e08bc1"

STYLE: Final = f"""
:root {{ --ink: #1b1b1b; --soft: #5d5d5d; --line: #b5b5b5; --paper: #fff;
  --run: {RUN_HUE}; --strength: {STRENGTH_HUE}; }}
@media screen {{ :root {{ color-scheme: light dark; }} }}
@media screen and (prefers-color-scheme: dark) {{ :root {{ --ink: #ececec; --soft: #a8a8a8; --line: #555;
  --paper: #161616; --run: {RUN_HUE_IN_THE_DARK}; --strength: {STRENGTH_HUE_IN_THE_DARK}; }} }}
@page {{ size: A5 landscape; margin: 9mm; }}
@page long {{ size: A4 portrait; margin: 9mm; }}
* {{ box-sizing: border-box; }}
body {{ margin: 0 auto; max-width: 46rem; padding: 1rem; background: var(--paper); color: var(--ink);
  font: 16px/1.4 system-ui, "Noto Sans", "DejaVu Sans", sans-serif; font-variant-numeric: tabular-nums; }}
article {{ --hue: var(--soft); border-top: 5px solid var(--hue); padding-top: .5em; margin-bottom: 3em; }}
article.run, article.race {{ --hue: var(--run); }}
article.strength, article.mobility {{ --hue: var(--strength); }}
.when {{ color: var(--soft); margin: 0; }}
h1 {{ font-size: 1.45em; line-height: 1.2; margin: 0; color: var(--hue); }}
h1 .amount {{ color: var(--ink); font-weight: 400; }}
.what {{ margin: .3em 0; }}
.why {{ color: var(--soft); margin: .3em 0; }}
.note {{ margin: .2em 0; }}
table {{ border-collapse: collapse; width: 100%; margin: .4em 0; }}
tr {{ break-inside: avoid; }}
td {{ border-bottom: 1px solid var(--line); padding: .25em .7em .25em 0; vertical-align: top; }}
td.mark, td.times {{ color: var(--hue); font-weight: 600; white-space: nowrap; }}
td.amount {{ white-space: nowrap; }}
td.last {{ padding-right: 0; }}
td.boxes {{ white-space: nowrap; text-align: right; width: 1%; }}
small {{ color: var(--soft); display: block; font-size: .8em; line-height: 1.3; }}
.box {{ display: inline-block; min-width: 5.6em; height: 3.1em; border: 1px solid var(--line); margin: 0 0 .3em .3em;
  padding: 1.7em .4em 0 0; color: var(--soft); font-size: .6em; line-height: 1; text-align: right; }}
.box.pair {{ min-width: 8em; }}
.done {{ margin: .6em 0 0; }}
.done .box {{ min-width: 12em; height: 4em; padding-top: 2.6em; margin: 0 1em 0 0; }}
svg {{ height: 2.6em; width: auto; display: block; }}
@media screen and (max-width: 34rem) {{ tr, td {{ display: block; }}
  td, td.boxes {{ border: 0; padding: .1em 0; text-align: left; white-space: normal; width: auto; }}
  tr {{ border-bottom: 1px solid var(--line); padding: .4em 0; }} }}
@media print {{ body {{ font-size: 12px; padding: 0; max-width: none; }}
  article.long {{ page: long; }}
  article {{ break-after: page; margin-bottom: 0; }} article:last-child {{ break-after: auto; }} }}
"""
