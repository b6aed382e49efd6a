import type { Framework } from '@candor/data/framework';
import { readView, type View, viewCodesOf, viewSegment } from '@candor/data/release';
import type { Release } from '@candor/data/release/folder';
import { bandWords } from '@candor/data/release/sentences';
import { filtersOf, rowsOfView, sentChart, viewCsv } from '@candor/data/release/views';
import { Hono } from 'hono';
import type { Answers } from '../answers.ts';
import { fileNameOf, provenance } from '../catalogue.ts';
import { ApiProblem } from '../problem.ts';
import { takes } from '../query.ts';
import { type Seen, seenAt } from '../seen-view.ts';
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
