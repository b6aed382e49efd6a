import {
  columnsOf,
  csvwMetadata,
  readView,
  tableSchema,
  VIEW_FILE,
  type View,
  viewCodesOf,
  viewSegment,
} from '@candor/data/release';
import type { Release } from '@candor/data/release/folder';
import { labelledCsv, type Source } from '@candor/data/release/formats';
import { rowsOfView, sentView } from '@candor/data/release/views';
import { Hono } from 'hono';
import type { Answers } from '../answers.ts';
import { fileNameOf, provenance } from '../catalogue.ts';
import { ApiProblem } from '../problem.ts';
import { takes } from '../query.ts';
import { type Seen, seenAt } from '../seen-view.ts';
import { sourceOf } from '../source.ts';
import type { ViewAnswer } from '../types.ts';

/**
 * Views of a release: one chart in one state, with everything that is said of it; as a file, `.json` the same and `.csv` exactly the
 * observations that it shows, with labels; `.csv-metadata.json` and `.schema.json` say of what type its columns are.
 */
export function viewRoutes(answers: Answers): Hono {
  return new Hono().get('/:view', takes(), (c) => {
    const release = answers.releaseOf(c);
    const framework = answers.catalogue.framework(release.codeBook.frameworkVersion);
    const codes = viewCodesOf(release.codeBook, null);
    const [, asked = '', form] = FORMS.exec(c.req.param('view')) ?? [];
    const read = readView(asked, codes);
    if (!read.ok) throw new ApiProblem('unknown-code', read.problem);
    const segment = viewSegment(read.view, codes);
    const seen = () => seenAt(release, framework, answers.catalogue.texts, read.view);
    return answers.of(c, release, {
      key: c.req.path.replace(/[^/]*$/, form === undefined || form === 'json' ? segment : `${segment}.${form}`),
      ...(form === undefined ? {} : { fileName: fileNameOf(release, `${segment.replaceAll(/[;,]/g, '_')}.${form}`) }),
      ...(form === 'csv'
        ? {
            mediaType: 'text/csv; charset=utf-8',
            links: [`<${addressOf(release, segment)}.csv-metadata.json>; rel="describedby"; type="${CSVW}"`],
            make: () => tableOf(release, sourceOf(release, framework, answers.catalogue.texts), read.view, seen()),
          }
        : form === 'csv-metadata.json'
          ? {
              mediaType: CSVW,
              make: () =>
                JSON.stringify(csvwMetadata(columnsOf(VIEW_FILE, release.codeBook.dataset), `${segment}.csv`)),
            }
          : form === 'schema.json'
            ? { make: () => JSON.stringify(tableSchema(columnsOf(VIEW_FILE, release.codeBook.dataset))) }
            : { make: () => JSON.stringify(viewAnswer(release, segment, read.view, seen())) }),
    });
  });
}

const FORMS = /^(.*?)(?:\.(csv|json|csv-metadata\.json|schema\.json))?$/;
const CSVW = 'application/csvm+json';

const addressOf = ({ manifest }: Release, segment: string) =>
  `/v1/datasets/${manifest.dataset}/releases/${manifest.release}/views/${encodeURIComponent(segment)}`;

/** A view with everything that is said of it. */
export function viewAnswer(release: Release, segment: string, view: View, seen: Seen): ViewAnswer {
  return { ...provenance(release), ...sentView(segment, view, release.codeBook, seen, seen.facts) };
}

function tableOf({ codeBook }: Release, source: Source, view: View, { facts, chart }: Seen): string {
  return labelledCsv(source, rowsOfView(view, codeBook, chart, facts));
}
