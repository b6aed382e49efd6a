import type { Framework } from '@candor/data/framework';
import {
  isProtected,
  type Observation,
  observationRow,
  readView,
  type View,
  viewCodesOf,
  viewSegment,
} from '@candor/data/release';
import type { Release } from '@candor/data/release/folder';
import { bandWords, type Telling, type Texts } from '@candor/data/release/sentences';
import {
  type Facts,
  factsOf,
  filtersOf,
  rowsOfView,
  type ShownView,
  sentChart,
  type ViewFilters,
  viewCsv,
  viewOf,
} from '@candor/data/release/views';
import { Hono } from 'hono';
import type { Answers } from '../answers.ts';
import { fileNameOf, provenance } from '../catalogue.ts';
import { ApiProblem } from '../problem.ts';
import { takes } from '../query.ts';
import { indexOf } from '../release-index.ts';
import { withRestated } from '../restated.ts';
import { tellingFor } from '../telling.ts';
import type { ViewAnswer } from '../types.ts';

/**
 * Views of a release: one chart in one state, with everything that is said of it; as a file, `.json` the same and `.csv` exactly the
 * observations that it shows, with labels.
 */
export function viewRoutes(answers: Answers): Hono {
  return new Hono().get('/:view', takes(), (c) => {
    const release = answers.releaseOf(c);
    const framework = answers.catalogue.framework(release.codeBook.frameworkVersion);
    const codes = viewCodesOf(release.codeBook, null);
    const [, asked = '', form] = /^(.*?)(?:\.(csv|json))?$/.exec(c.req.param('view')) ?? [];
    const read = readView(asked, codes);
    if (!read.ok) throw new ApiProblem('unknown-code', read.problem);
    const segment = viewSegment(read.view, codes);
    const seen = () => seenAt(release, framework, answers.catalogue.texts, read.view);
    return answers.of(c, release, {
      key: c.req.path.replace(/[^/]*$/, form === 'csv' ? `${segment}.csv` : segment),
      ...(form === undefined ? {} : { fileName: fileNameOf(release, `${segment.replaceAll(/[;,]/g, '_')}.${form}`) }),
      ...(form === 'csv'
        ? { mediaType: 'text/csv; charset=utf-8', make: () => tableOf(release, framework, read.view, seen()) }
        : { make: () => JSON.stringify(answerOf(release, segment, read.view, seen())) }),
    });
  });
}

interface Seen extends ShownView {
  readonly telling: Telling;
  readonly facts: Facts;
}

function seenAt(release: Release, framework: Framework, texts: Texts, view: View): Seen {
  const filters = filtersOf(view, release.codeBook);
  const observations = (indexOf(release).byMetric.get(view.metric) ?? [])
    .filter((one) => passes(one, filters))
    .map((one) => withRestated(release, observationRow(one, isProtected(release.codeBook))));
  const facts = factsOf({ observations });
  const telling = tellingFor(release, framework, texts);
  return { ...viewOf(telling, release.codeBook, view, facts, framework), telling, facts };
}

function answerOf(
  release: Release,
  segment: string,
  view: View,
  { telling: _, facts, chart, ...texts }: Seen,
): ViewAnswer {
  return {
    ...provenance(release),
    view: segment,
    ...texts,
    filters: filtersOf(view, release.codeBook),
    years: facts.years,
    chart: sentChart(chart, facts.rows),
    observations: facts.rows,
  };
}

function tableOf(release: Release, framework: Framework, view: View, { telling, facts, chart }: Seen): string {
  const { codeBook, manifest } = release;
  const rows = rowsOfView(view, codeBook, chart, facts);
  return viewCsv(manifest, rows, codeBook, framework, (band) => bandWords(telling, band));
}

function passes(one: Observation, filters: ViewFilters): boolean {
  return Object.entries(filters).every(([dimension, codes]) =>
    codes.includes(String(one[dimension as keyof ViewFilters])),
  );
}
