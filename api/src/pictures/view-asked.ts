import { readView, type View, viewSegment } from '@candor/data/release';
import type { Release } from '@candor/data/release/folder';
import type { PublicAddress } from '../address.ts';
import type { Catalogue } from '../catalogue.ts';
import { metricsAnswer } from '../routes/metrics.ts';
import { viewAnswer } from '../routes/views.ts';
import { seenAt } from '../seen-view.ts';
import { codesOf, exploreQuery } from '../site/pages.ts';
import type { Newer, ViewJob } from './job.ts';

/** A view of a release, as an address of a picture or of a page for frames names it. */
export interface AskedView {
  readonly release: Release;
  readonly view: View;
  /** In its canonical form. */
  readonly segment: string;
  /** Whether the address names the release, and not the latest whichever that is. */
  readonly isPinned: boolean;
}

/** What an address names: a view, or one sentence on what is wrong with it. Throws a 404 problem where there is no such release. */
export function askedView(
  catalogue: Catalogue,
  { dataset, release: id, view: segment }: Readonly<Record<'dataset' | 'release' | 'view', string>>,
): AskedView | string {
  const release = catalogue.release(dataset, id);
  const codes = codesOf(release);
  const read = readView(segment, codes);
  if (!read.ok) return read.problem;
  return { release, view: read.view, segment: viewSegment(read.view, codes), isPinned: id !== 'latest' };
}

/** The path of the page that shows the same. */
export function pageOf({ release, view, isPinned }: AskedView): string {
  const { dataset, release: id } = release.manifest;
  const query = [...exploreQuery(release, view), ...(isPinned ? [`release=${id}`] : [])];
  return `/d/${dataset}/explore${query.length === 0 ? '' : `?${query.join('&')}`}`;
}

/** The release that came after the one that is shown and is the latest; null where that is the latest, or follows it anyway. */
export function latestAfter(catalogue: Catalogue, { release, isPinned }: AskedView): Release | null {
  const { latest } = catalogue.series(release.manifest.dataset);
  return !isPinned || latest.manifest.release === release.manifest.release ? null : latest;
}

/** What a thread needs to draw a view. */
export function viewJob(
  catalogue: Catalogue,
  address: PublicAddress,
  asked: AskedView,
  how: Partial<ViewJob> & Pick<ViewJob, 'form'>,
): ViewJob {
  const { release, view, segment } = asked;
  const seen = seenAt(release, catalogue.framework(release.codeBook.frameworkVersion), catalogue.texts, view);
  return {
    theme: 'light',
    book: metricsAnswer(catalogue, release),
    answer: viewAnswer(release, segment, view, seen),
    page: pageOf(asked),
    site: address.isTold ? address.base : null,
    head: '',
    script: null,
    newer: newerOf(catalogue, asked),
    without: [],
    width: 720,
    ...how,
  };
}

function newerOf(catalogue: Catalogue, asked: AskedView): Newer | null {
  const latest = latestAfter(catalogue, asked);
  if (latest === null) return null;
  const { release } = latest.manifest;
  const there = askedView(catalogue, { dataset: latest.manifest.dataset, release: 'latest', view: asked.segment });
  if (typeof there === 'string') return { release, observations: null, page: `/d/${latest.manifest.dataset}` };
  const { facts } = seenAt(latest, catalogue.framework(latest.codeBook.frameworkVersion), catalogue.texts, there.view);
  return { release, observations: facts.rows, page: pageOf(there) };
}
