// Draws a chart that the server describes: planned in outline, done in fill, error as a band, names beside the lines.
import { BarChart, CustomChart, HeatmapChart, LineChart, ScatterChart } from "echarts/charts";
import {
  CalendarComponent,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  TooltipComponent,
  VisualMapComponent,
} from "echarts/components";
import { init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { type Drawing, optionsOf } from "../charts/options";
import { paletteOf } from "../charts/palette";

use([
  BarChart,
  CustomChart,
  LineChart,
  ScatterChart,
  HeatmapChart,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  CalendarComponent,
  MarkAreaComponent,
  VisualMapComponent,
  CanvasRenderer,
]);

export function start(element: HTMLElement): void {
  const source = element.querySelector('script[type="application/json"]')?.textContent ?? "";
  const drawing = JSON.parse(source) as Drawing;
  const place = document.createElement("div");
  place.className = "chart-drawing";
  element.replaceChildren(place);
  const chart = init(place, null, { renderer: "canvas" });
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const draw = (): void => {
    chart.setOption({ animation: !still, animationDuration: 150, ...optionsOf(drawing, paletteOf(), place.clientWidth) }, true);
  };
  draw();
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
  new ResizeObserver(() => {
    chart.resize();
  }).observe(element);
}
