import { type Figure, figureText, type Unit, valueText } from './values.ts';

/** Words of charts and their tables that do not depend on the metric. */
export const VIEW_WORDS = {
  byPlatform: 'Platform type',
  byType: 'by platform type',
  byGroup: 'by group of platform types',
  bySize: 'Size of the company',
  byPart: 'Part',
  byYear: 'Year',
  noFigure: (name: string, year: string) => `${name} without a figure for ${year}`,
  parts: {
    option: 'Answer',
    status: 'How it was answered',
    band: 'How many in the year',
    practice: 'In place',
  } as Readonly<Record<string, string>>,
  yearBefore: (unit: Unit, before: Figure) => `; the same companies a year earlier: ${figureText(unit, before)}`,
  pair: (unit: Unit, before: Figure, now: Figure | undefined) =>
    `${figureText(unit, before)} → ${now === undefined ? '' : figureText(unit, now)}`,
  companiesOfEach: (fewest: string, most: string, year: number) =>
    `The figures of ${year} rest on ${fewest} to ${most} companies each.`,
  companies: 'Companies',
  middleHalf: (unit: Unit, low: number, high: number) =>
    `; the middle half from ${valueText(unit, low)} to ${valueText(unit, high)}`,
  ofAll: (share: string) => `${share} of all platforms`,
  shareOfAll: 'Share of all platforms',
  breakKinds: {
    definition: 'the definition changed.',
    scope: 'what the companies count changed.',
    method: 'the way of counting changed.',
    technology: 'the technology changed.',
    law: 'the law changed.',
  } as Readonly<Record<string, string>>,
  breakMark: 'b',
  breakLegend: 'Break in the series: not comparable with the year before.',
  q1: 'Lower quartile',
  q3: 'Upper quartile',
  heldBack: 'Held back',
  forValue: (value: string) => `for ${value}`,
  heldThroughout: 'held back in every year',
  heldNote: 'Hatched: held back to protect companies.',
  aside: { years: 'Held back in every year to protect companies:', rows: 'Held back to protect companies:' },
  asideTable: (count: number) =>
    count === 1
      ? 'One more is held back to protect companies; it is named below the chart.'
      : `${count} more are held back to protect companies; they are named below the chart.`,
  untold: 'Held back to protect companies. Held back does not mean zero.',
  nobody: 'No company has reported this.',
  restatedMark: 'r',
  restatedLegend: (before: string) => `Restated. The release before said ${before}.`,
  restatedNote: 'Hollow: restated; the release before said another number.',
  restatedNoteBars: 'Some of these figures are restated: the release before said another number.',
  absent: {
    L: (places: string) => `Not collected: ${places}.`,
    M: (places: string) => `Not applicable: ${places}.`,
    O: (places: string) => `No company reported: ${places}.`,
  },
  indexNote: 'Index of the same companies: 100 in the first year, and again after a break.',
  linkNote: 'Each line joins two years of the same companies; the companies differ from line to line.',
  coarseNote:
    'Shown by group of platform types: most figures of single types are held back to protect companies. Choose a type to see what is told of it.',
  logNote: 'Logarithmic scale: each line is ten times the one below.',
  logNoteEven: 'Logarithmic scale: equal distances are equal ratios.',
  logNotePanels: 'Logarithmic scale, the same in every small chart.',
  logNoteBars: 'Logarithmic scale: each step to the right is ten times the one before.',
  stepNote:
    'Told in steps that no single company decides: marks stand at the middle of a step, tables and readings say what the figure lies within.',
  wholeNote: 'Each bar adds up to all companies or to everything reported, as far as it is published.',
  dominated: (places: string) => `${places}: one company accounts for more than half of the change on the year before.`,
  asTable: 'The numbers as a table',
  csvOfChart: 'Data of this chart (CSV)',
  breakNote: (places: string, note: string) => `Break for ${places}: ${note}`,
  chart: 'chart',
  description: (kind: string, keys: number, series: number, years: string) =>
    `${kind}, ${years}, ${series > 1 ? `${series} series` : `${keys} ${keys === 1 ? 'figure' : 'figures'}`}.`,
  howToRead: 'Arrow keys read the points one by one.',
  drawing: 'Drawing the chart…',
  synthetic: 'Synthetic data',
  source: 'Source',
  release: 'release',
  allCompanies: 'All companies that reported',
  matchedCompanies: 'Only companies that reported in a year and the one before',
  kinds: {
    scope: 'Bar chart',
    trend: 'Line chart',
    multiples: 'Small line charts',
    stacked: 'Stacked bar chart',
    grouped: 'Grouped bar chart',
    range: 'Chart of medians with the middle half',
  },
  tableHint: 'Table of the figures; it scrolls sideways on a narrow screen',
} as const;
