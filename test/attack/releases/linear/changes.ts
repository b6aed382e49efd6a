import type { Figures, Places } from '../figures.ts';
import type { PublishedFigure } from '../published.ts';
import { among, part, type Sum } from './sum.ts';

/** What is published as about the same: this share, or of a sum below 50 this number. */
const SAME = { share: 0.05, count: 2, below: 50 };

const panelOf = ({ metric, platform, size, breakdown, year }: PublishedFigure, places: Places) => {
  const at = (of: number) => places.at(metric, breakdown, of, platform, size);
  const [all, earlier] = [at(year), at(year - 1)];
  return { now: among(all, earlier), before: among(earlier, all), all, earlier };
};

/** This year's sum of the panel less a multiple of the last's is on one side of a number. */
const against = (published: PublishedFigure, places: Places, figures: Figures) => {
  const { now, before } = panelOf(published, places);
  return (factor: number, sum: number, side: 1 | -1): Sum => ({
    terms: [part(now, 1, figures), part(before, -factor, figures)],
    sum,
    side,
  });
};

/** Between what a change that is published in steps says that this year's sum of the panel is. */
export function changeBounds(published: PublishedFigure, places: Places, figures: Figures): Sum[] {
  const half = (published.step ?? 0) / 2;
  const bound = against(published, places, figures);
  return [bound(1 + published.value - half, 0, 1), bound(1 + published.value + half, 0, -1)];
}

/**
 * What somebody could conclude of a change in steps who knows p, and that it was published although it had to keep away
 * from the edges of its step by p percent of some companies, at most of whichever stands in its place in either year:
 * it lies in the core of the step. Of whom it had to keep away so far is for the caller to judge.
 */
export function coreBounds(published: PublishedFigure, places: Places, figures: Figures, percent: number): Sum[] {
  const half = (published.step ?? 0) / 2;
  const { now, before, all, earlier } = panelOf(published, places);
  const edges = [
    { factor: 1 + published.value - half, side: 1 },
    { factor: 1 + published.value + half, side: -1 },
  ] as const;
  return edges.flatMap(({ factor, side }) =>
    [...new Set([...all, ...earlier].map((one) => one.parent))].flatMap((parent) =>
      [all, earlier].map((year): Sum => {
        const own = year.filter((one) => one.parent === parent);
        const room = (year === all ? 1 : factor) * (percent / 100);
        const terms = [part(now, 1, figures), part(before, -factor, figures), part(own, -side * room, figures)];
        return { terms, sum: 0, side };
      }),
    ),
  );
}

/** The same of a direction: up, about the same or down. */
export function directionBounds(published: PublishedFigure, places: Places, figures: Figures): Sum[] {
  const { before } = panelOf(published, places);
  const { value } = published;
  const bound = against(published, places, figures);
  const isSmall = before.reduce((sum, one) => sum + one.value, 0) < SAME.below;
  const [low, high] = isSmall ? [1, 1] : [1 - SAME.share, 1 + SAME.share];
  const more = isSmall ? SAME.count : 0;
  return [
    ...(value === 1 ? [bound(high, more, 1)] : [bound(high, more, -1)]),
    ...(value === 0 ? [bound(low, -more, 1)] : []),
    ...(value === -1 ? [bound(low, -more, -1)] : []),
  ];
}
