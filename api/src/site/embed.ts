import { viewSegment } from '@candor/data/release';
import type { BodyCache } from '../body-cache.ts';
import type { Catalogue } from '../catalogue.ts';
import { seenAt } from '../seen-view.ts';
import { codesOf, exploredView, releaseOf } from './pages.ts';
import { escaped } from './template.ts';

/** An embed before its scripts have arrived, or where they cannot run. */
export interface EmbedAnswer {
  /** The path of the page that shows the same. */
  readonly page: string;
  readonly title: string;
  readonly subtitle: string;
}

/** Null where the embed names what is not there. */
export function embedAt(
  catalogue: Catalogue,
  cache: BodyCache,
  { dataset, release, view: segment }: Readonly<Record<'dataset' | 'release' | 'view', string>>,
): EmbedAnswer | null {
  const found = releaseOf(catalogue, dataset, release);
  if (found === null) return null;
  const [chart = '', ...parts] = segment.split(';');
  const explored = exploredView(found, new URLSearchParams([['chart', chart], ...parts.map(nameAndValue)]));
  if (explored === null) return null;
  const { view, search } = explored;
  const page = `/d/${dataset}/explore${search.length === 0 ? '' : `?${search.join('&')}`}`;
  const key = `embed ${found.manifest.fingerprint} ${viewSegment(view, codesOf(found))}`;
  // What it finds is computed from many figures; once for each chart is enough.
  const { plain } = cache.get(key, false, () => {
    const framework = catalogue.framework(found.codeBook.frameworkVersion);
    const { title, subtitle } = seenAt(found, framework, catalogue.texts, view);
    return JSON.stringify({ title, subtitle });
  });
  return { page, ...(JSON.parse(new TextDecoder().decode(plain)) as Pick<EmbedAnswer, 'title' | 'subtitle'>) };
}

function nameAndValue(part: string): [string, string] {
  const [name = '', value = ''] = part.split('=');
  return [name, value];
}

/** The page that the build wrote, which says that there is no such chart, says what the chart finds where there is one. */
export function filledEmbed(template: string, answer: EmbedAnswer | null): string {
  if (answer === null) return template;
  return template
    .replace(/<h1>[^<]*<\/h1>/, () => `<h1>${escaped(answer.title)}</h1>`)
    .replace(/<p class="lead">[^<]*<\/p>/, () => `<p class="lead">${escaped(answer.subtitle)}</p>`)
    .replace('<a href="/" target="_blank"', () => `<a href="${escaped(answer.page)}" target="_blank"`);
}
