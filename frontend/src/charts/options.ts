// From a drawing as the server describes it to what the chart library wants.
import type { Palette } from "./palette";

export interface Line {
  name: string;
  form: "bar" | "line" | "dots" | "days";
  hue: "run" | "lift" | "ink" | "quiet";
  values: (number | null)[];
  outline: boolean;
  low: (number | null)[];
  high: (number | null)[];
  axis: number;
}

export interface Drawing {
  labels: string[];
  units: string[];
  series: Line[];
  shaded: { from: number; to: number; word: string }[];
}

type Option = Record<string, unknown>;

const NARROW_PX = 520;
const ALIKE_STEPS = ["solid", "dashed", "dotted"];

export function optionsOf(drawing: Drawing, palette: Palette, width: number): Option {
  if (drawing.series.some((one) => one.form === "days")) return daysOf(drawing, palette, width);
  const text = { color: palette.quiet, fontFamily: palette.face, fontSize: 12 };
  const isNarrow = width < NARROW_PX;
  const hasLines = drawing.series.some((one) => one.form === "line");
  const axes = drawing.units.length > 0 ? drawing.units : [""];
  return {
    textStyle: { fontFamily: palette.face },
    grid: { left: 8, right: hasLines && !isNarrow ? 120 : 12, top: 34, bottom: 8, containLabel: true },
    legend: isNarrow || !hasLines ? { show: drawing.series.length > 1, top: 0, textStyle: text } : { show: false },
    tooltip: {
      trigger: "axis",
      renderMode: "richText",
      backgroundColor: palette.paper,
      borderColor: palette.line,
      textStyle: { color: palette.ink, fontFamily: palette.face, fontSize: 12 },
    },
    xAxis: {
      type: "category",
      data: drawing.labels,
      axisLabel: { ...text, hideOverlap: true },
      axisLine: { lineStyle: { color: palette.line } },
      axisTick: { show: false },
    },
    yAxis: axes.map((unit, place) => ({
      type: "value",
      name: unit,
      scale: drawing.series.every((one) => one.form !== "bar"),
      nameTextStyle: { ...text, align: place === 0 ? "left" : "right" },
      axisLabel: text,
      splitLine: { show: place === 0, lineStyle: { color: palette.line } },
    })),
    series: drawing.series.flatMap((one, place) => seriesOf(one, place, drawing, palette, isNarrow)),
  };
}

function seriesOf(one: Line, place: number, drawing: Drawing, palette: Palette, isNarrow: boolean): Option[] {
  const colour = palette[one.hue];
  const shared: Option = { name: one.name, data: one.values, yAxisIndex: one.axis };
  if (place === 0 && drawing.shaded.length > 0) shared.markArea = shadedOf(drawing, palette);
  if (one.form === "bar") return [{ ...shared, ...barOf(one, place, drawing, colour, palette) }];
  if (one.form === "dots") return [{ ...shared, type: "scatter", symbolSize: 9, itemStyle: { color: colour } }];
  const alike = drawing.series.filter((other) => other.form === "line" && other.hue === one.hue && !other.outline);
  const dash = one.outline ? "dashed" : (ALIKE_STEPS[alike.indexOf(one) % ALIKE_STEPS.length] ?? "solid");
  const line: Option = {
    ...shared,
    type: "line",
    connectNulls: true,
    symbol: "circle",
    symbolSize: one.values.length > 60 ? 0 : 5,
    lineStyle: { color: colour, width: one.outline ? 1.5 : 2.5, type: dash },
    itemStyle: { color: colour },
    endLabel: { show: !isNarrow, formatter: "{a}", color: colour, fontFamily: palette.face, fontSize: 12 },
    labelLayout: { moveOverlap: "shiftY" },
  };
  return one.low.length > 0 ? [line, ...bandOf(one, palette)] : [line];
}

function barOf(one: Line, place: number, drawing: Drawing, colour: string, palette: Palette): Option {
  const bars = drawing.series.filter((other) => other.form === "bar");
  const hasOutline = bars.some((other) => other.outline);
  const fills = ["99", "ff", "66", "cc", "44", "88"];
  const opacity = hasOutline || bars.length < 3 ? "" : (fills[place % fills.length] ?? "");
  return {
    type: "bar",
    ...(hasOutline ? { barGap: "-100%", z: one.outline ? 3 : 2 } : { stack: "all" }),
    itemStyle: one.outline
      ? { color: "transparent", borderColor: palette.ink, borderWidth: 1 }
      : { color: opacity === "" || !colour.startsWith("#") ? colour : `${colour}${opacity}` },
    barCategoryGap: "25%",
  };
}

function bandOf(one: Line, palette: Palette): Option[] {
  const width = one.values.map((_, place) => {
    const low = one.low[place];
    const high = one.high[place];
    return low === null || low === undefined || high === null || high === undefined ? null : high - low;
  });
  const shared: Option = {
    type: "line",
    stack: `band-${one.name}`,
    symbol: "none",
    connectNulls: true,
    silent: true,
    lineStyle: { opacity: 0 },
    tooltip: { show: false },
  };
  return [
    { ...shared, data: one.low },
    { ...shared, data: width, areaStyle: { color: palette.runSoft, opacity: 0.8 } },
  ];
}

function shadedOf(drawing: Drawing, palette: Palette): Option {
  return {
    silent: true,
    itemStyle: { color: palette.line, opacity: 0.45 },
    label: { show: false },
    data: drawing.shaded.map((one) => [
      { name: one.word, xAxis: drawing.labels[one.from] },
      { xAxis: drawing.labels[one.to] },
    ]),
  };
}

function daysOf(drawing: Drawing, palette: Palette, width: number): Option {
  const line = drawing.series[0];
  const values = (line?.values ?? []).map((value, place) => [drawing.labels[place], value ?? 0]);
  const shown = width < NARROW_PX ? values.slice(-26 * 7) : values;
  const first = shown[0]?.[0];
  const last = shown[shown.length - 1]?.[0];
  return {
    tooltip: { renderMode: "richText", backgroundColor: palette.paper, textStyle: { color: palette.ink } },
    visualMap: {
      min: 0,
      max: 120,
      show: false,
      inRange: { color: [palette.line, palette.runSoft, palette.run] },
    },
    calendar: {
      range: [first, last],
      left: 40,
      right: 8,
      top: 28,
      cellSize: ["auto", 16],
      itemStyle: { color: "transparent", borderColor: palette.paper, borderWidth: 2 },
      splitLine: { show: false },
      dayLabel: { firstDay: 1, color: palette.quiet, fontFamily: palette.face },
      monthLabel: { color: palette.quiet, fontFamily: palette.face },
      yearLabel: { show: false },
    },
    series: [{ type: "heatmap", coordinateSystem: "calendar", data: shown }],
  };
}
