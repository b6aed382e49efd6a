import {
  isSameCode,
  pageTitle,
  readViewParts,
  VIEW_PARTS,
  type View,
  type ViewCodes,
  viewCodesOf,
  viewParts,
  viewSegment,
} from '@candor/data/release';
import type { Release } from '@candor/data/release/folder';
import type { Catalogue } from '../catalogue.ts';
import { ApiProblem } from '../problem.ts';
import { seenAt } from '../seen-view.ts';
import { type Pictured, structuredData } from './structured.ts';
import type { Head } from './template.ts';

/** The pages of a dataset, by the end of their address. */
export const DATASET_PAGES = ['explore', 'sectors', 'questions', 'methods', 'data'] as const;
export type DatasetPage = (typeof DATASET_PAGES)[number] | 'overview';

/** What the server says about an address of the dashboard before the page itself takes over. */
export interface PageAnswer {
  readonly status: 200 | 404;
  readonly head: Head;
  /** What of the API the page asks for as soon as it runs, as the dashboard spells it. */
  readonly data: readonly string[];
  /** The names of its query that it heeds beside those of its canonical address. */
  readonly heeds?: readonly string[];
}

const NAMES: Readonly<Record<(typeof DATASET_PAGES)[number], string>> = {
  explore: 'Explore',
  sectors: 'Sectors',
  questions: 'Questions',
  methods: 'Methods',
  data: 'Data',
};

const ABOUT: Readonly<Record<(typeof DATASET_PAGES)[number], (title: string) => string>> = {
  explore: (title) =>
    `Charts and tables of every metric in “${title}”: by platform type, size and year, to share, cite and download.`,
  sectors: (title) =>
    `A summary for each type of platform in “${title}”: what was reported, how it is found, which safeguards are in place.`,
  questions: (title) =>
    `What researchers, policymakers and journalists ask, and the figures in “${title}” that answer it.`,
  methods: (title) => `How the figures in “${title}” are defined, made and protected, and why some are missing.`,
  data: (title) => `The releases of “${title}”: files and hashes, the API, and how to cite them.`,
};

/** After the definition of what a view or a summary is about. */
const VIEW_OFFERS =
  'Charts and tables by platform type, size of company and year, with what each figure rests on, to share, cite and download.';
const SECTOR_HOLDS =
  'What companies of this kind reported, how it is found, how fast it is dealt with, which safeguards are in place, and how complete the answers are.';

export interface AskedPage {
  /** What absolute addresses begin with. */
  readonly base: string;
  readonly dataset: string;
  readonly page: DatasetPage;
  readonly platform?: string;
  readonly search: URLSearchParams;
}

/** The head and status of a page of a dataset: 404 where a dataset, release, platform or view is not there. */
export function datasetPage(catalogue: Catalogue, asked: AskedPage): PageAnswer {
  const withheld = catalogue.notices.find((one) => one.dataset === asked.dataset);
  if (withheld !== undefined) {
    const title = pageTitle({ subject: null, dataset: withheld.title, synthetic: withheld.synthetic });
    return { status: 200, head: { title, description: withheld.reason, canonical: null }, data: [] };
  }
  const named = asked.search.get('release');
  const pinned = named === 'latest' ? null : named;
  const release = releaseOf(catalogue, asked.dataset, pinned ?? 'latest');
  if (release === null) return missing();
  const found = subjectOf(release, asked);
  if (found === null) return missing();
  const { title, synthetic } = release.codeBook.dataset;
  const tail =
    asked.page === 'overview' ? '' : `/${asked.page}${found.platform === undefined ? '' : `/${found.platform}`}`;
  const query = [...found.search, ...(pinned === null ? [] : [`release=${pinned}`])].join('&');
  return {
    status: 200,
    head: {
      title: pageTitle({ subject: found.subject, dataset: title, synthetic }),
      description: found.description,
      canonical: `${asked.base}/d/${asked.dataset}${tail}${query === '' ? '' : `?${query}`}`,
      ...(found.view === undefined
        ? {}
        : { view: { base: asked.base, card: `${asked.base}${cardPath(release, found.view)}` } }),
      structured: () =>
        structuredData(release, asked.base, found.view === undefined ? null : pictured(catalogue, release, found.view)),
    },
    data: dataOf(release, { ...asked, ...(found.platform === undefined ? {} : { platform: found.platform }) }),
  };
}

/** What a view is called where it is shown. */
function pictured(catalogue: Catalogue, release: Release, view: View): Pictured {
  const { title, subtitle } = seenAt(
    release,
    catalogue.framework(release.codeBook.frameworkVersion),
    catalogue.texts,
    view,
  );
  return { segment: viewSegment(view, codesOf(release)), title, description: subtitle };
}

const LATEST_FRAMEWORK = '/v1/framework/latest';

function dataOf({ manifest, codeBook }: Release, { page, platform }: AskedPage): readonly string[] {
  const base = `/v1/datasets/${encodeURIComponent(manifest.dataset)}/releases/${encodeURIComponent(manifest.release)}`;
  const framework = `/v1/framework/${encodeURIComponent(codeBook.frameworkVersion)}`;
  return [
    `${base}/metrics`,
    ...(page === 'questions' ? [framework, `${base}/questions`] : []),
    ...(page === 'sectors' && platform !== undefined ? [`${base}/summaries/${encodeURIComponent(platform)}`] : []),
  ];
}

export function missing(): PageAnswer {
  const title = pageTitle({ subject: 'Page not found', dataset: null, synthetic: false });
  return { status: 404, head: { title, description: 'No page has this address.', canonical: null }, data: [] };
}

interface Subject {
  /** The code of the platform that it is of, as the code book spells it. */
  readonly platform?: string;
  readonly subject: string | null;
  readonly description: string;
  readonly search: readonly string[];
  /** The view that it shows first of all. */
  readonly view?: View;
}

/** A view of a release as the picture that goes with a link. */
const cardPath = (release: Release, view: View) =>
  `/charts/${release.manifest.dataset}/${release.manifest.release}/${viewSegment(view, codesOf(release))}.card.png`;

function subjectOf(release: Release, { page, platform: code, search }: AskedPage): Subject | null {
  const { dataset, platforms } = release.codeBook;
  if (page === 'overview') return { subject: null, description: dataset.description, search: [] };
  if (page === 'explore' && release.codeBook.metrics.length === 0)
    return { subject: NAMES.explore, description: dataset.description, search: [] };
  if (page === 'explore') {
    const view = exploredView(release, search);
    if (view === null) return null;
    const metric = release.codeBook.metrics.find((one) => one.code === view.view.metric);
    return {
      subject: metric?.title ?? null,
      description: `${metric?.definition ?? ''} ${VIEW_OFFERS}`.trim(),
      search: view.search,
      view: view.view,
    };
  }
  if (code === undefined) return { subject: NAMES[page], description: ABOUT[page](dataset.title), search: [] };
  const platform = platforms.find((one) => isSameCode(one.code, code));
  if (platform === undefined) return null;
  return {
    platform: platform.code,
    subject: platform.label,
    description: `${platform.definition} ${SECTOR_HOLDS}`.trim(),
    search: [],
  };
}

/** The view that a query names, with its canonical query; null where it names what is not there. */
export function exploredView(release: Release, search: URLSearchParams) {
  // Addresses are shared with all kinds of marks behind them.
  const known = [...search].filter(([name]) => name === 'chart' || VIEW_PARTS.some((part) => part === name));
  const { chart, ...parts } = Object.fromEntries(known);
  const codes = codesOf(release);
  const read = readViewParts(chart ?? null, parts, codes);
  if (!read.ok) return null;
  return { view: read.view, segment: viewSegment(read.view, codes), search: exploreQuery(release, read.view) };
}

/** The parts of the query by which the page names a view, as it spells them. */
export function exploreQuery(release: Release, view: View): readonly string[] {
  const codes = codesOf(release);
  const { metric, ...rest } = viewParts(view, codes);
  const isOwn = codes.standard(view.metric).chart === view.chart;
  const query: Readonly<Record<string, string>> = {
    ...(metric === undefined ? {} : { metric }),
    ...(isOwn ? {} : { chart: view.chart }),
    ...rest,
  };
  return Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`);
}

const knownCodes = new WeakMap<Release, ViewCodes>();

/** The codes that views of a release may name; a release is large and never changes, so they are found once. */
export function codesOf(release: Release): ViewCodes {
  const known = knownCodes.get(release);
  if (known !== undefined) return known;
  const codes = viewCodesOf(release.codeBook, new Set(release.observations.map((one) => one.year)));
  knownCodes.set(release, codes);
  return codes;
}

export function releaseOf(catalogue: Catalogue, dataset: string, release: string): Release | null {
  try {
    return catalogue.release(dataset, release);
  } catch (error) {
    if (error instanceof ApiProblem) return null;
    throw error;
  }
}

const TITLE = 'Candor: transparency reporting on online child sexual exploitation and abuse';

/** The first page of a server on which nothing is published. */
export const EMPTY: PageAnswer = {
  status: 200,
  head: { title: TITLE, description: 'Nothing has been published here yet.', canonical: null },
  data: [],
};

/** Who runs the server, and whom to ask. */
export function aboutPage(origin: string): PageAnswer {
  const head = {
    title: pageTitle({ subject: 'About', dataset: null, synthetic: false }),
    description: 'What Candor is, who runs this site, whom to ask, and where its figures come from.',
    canonical: `${origin}/about`,
  };
  return { status: 200, head, data: [] };
}

/** Who was asked about the framework, and what they asked for. */
export function consultationPage(base: string): PageAnswer {
  const head = {
    title: pageTitle({ subject: 'Consultation', dataset: null, synthetic: false }),
    description:
      'Who was asked what companies should report, what they asked for, and what became of it in the framework.',
    canonical: `${base}/consultation`,
  };
  return { status: 200, head, data: [LATEST_FRAMEWORK, '/v1/consultation'], heeds: ['group', 'question'] };
}

/** What each version of the framework asks of whom, and what it says otherwise than the one before. */
export function versionsPage(base: string): PageAnswer {
  const head = {
    title: pageTitle({ subject: 'Versions of the framework', dataset: null, synthetic: false }),
    description:
      'How many questions and figures each version of the framework asks of which companies, and what it changes.',
    canonical: `${base}/versions`,
  };
  return { status: 200, head, data: [], heeds: ['version', 'from'] };
}

/** The framework, or one metric of its latest version or of a survey, which no version of the framework has. */
export function frameworkPage({ frameworks, surveys }: Catalogue, base: string, code: string | null): PageAnswer {
  const metrics = frameworks.at(-1)?.metrics ?? [];
  const title = (subject: string) => pageTitle({ subject, dataset: null, synthetic: false });
  if (code === null) {
    const description = `What companies are asked about their response to online child sexual exploitation and abuse: ${metrics.length} metrics, their definitions, and which kinds of service they are asked of.`;
    const head = { title: title('Framework'), description, canonical: `${base}/framework` };
    return { status: 200, head, data: [LATEST_FRAMEWORK], heeds: ['by', 'q', 'version'] };
  }
  const asked = [...metrics, ...surveys.flatMap((survey) => survey.metrics)];
  const metric = asked.find((one) => one.code === code);
  if (metric === undefined) return missing();
  const head = { title: title(`${metric.title} · Framework`), description: metric.definition };
  return {
    status: 200,
    head: { ...head, canonical: `${base}/framework/${code}` },
    data: [LATEST_FRAMEWORK],
    heeds: ['version'],
  };
}
