import { chartsFor, standardView, type View, viewSegment } from '@candor/data/release';
import type { Release } from '@candor/data/release/folder';
import { codesOf } from '../site/pages.ts';

/**
 * The views that pages lead to, in their canonical form: each metric as it is shown first, and the first metric in every chart
 * that suits it, and for every kind of platform that has a summary.
 */
export function linkedViews(release: Release): readonly string[] {
  const { metrics, platforms } = release.codeBook;
  const codes = codesOf(release);
  const [first] = codes.metrics.map((code) => standardView(codes, code));
  const metric = metrics.find((one) => one.code === first?.metric);
  if (first === undefined || metric === undefined) return [];
  const charts = chartsFor(metric, first.measure, null);
  const summed = platforms.filter((one) => one.level === 'type' || one.level === 'group');
  const views: View[] = [
    first,
    ...charts.map((chart) => standardView(codes, first.metric, chart)),
    ...summed.map(({ code }) => ({ ...first, platforms: [code] })),
    ...codes.metrics.map((code) => standardView(codes, code)),
  ];
  return [...new Set(views.map((view) => viewSegment(view, codes)))];
}

/** Of a view what others show without a reader's click: the page for frames, pinned and following the latest, and the card of links. */
export function drawnFirst(release: Release): readonly string[] {
  const { dataset, release: id } = release.manifest;
  return linkedViews(release)
    .map(encodeURIComponent)
    .flatMap((view) => [
      `/embed/${dataset}/${id}/${view}`,
      `/embed/${dataset}/latest/${view}`,
      `/charts/${dataset}/${id}/${view}.card.png`,
    ]);
}
