import type { Framework } from '@candor/data/framework';
import { type Observation, observationRow, readView, type View, viewCodesOf, viewSegment } from '@candor/data/release';
import type { Release } from '@candor/data/release/folder';
import type { Texts } from '@candor/data/release/sentences';
import { factsOf, filtersOf, sentChart, type ViewFilters, viewOf } from '@candor/data/release/views';
import { Hono } from 'hono';
import type { Answers } from '../answers.ts';
import { provenance } from '../catalogue.ts';
import { ApiProblem } from '../problem.ts';
import { takes } from '../query.ts';
import { indexOf } from '../release-index.ts';
import { withRestated } from '../restated.ts';
import { tellingFor } from '../telling.ts';
import type { ViewAnswer } from '../types.ts';

/** Views of a release: one chart in one state, with everything that is said of it. */
export function viewRoutes(answers: Answers): Hono {
  return new Hono().get('/:view', takes(), (c) => {
    const release = answers.releaseOf(c);
    const framework = answers.catalogue.framework(release.codeBook.frameworkVersion);
    const codes = viewCodesOf(release.codeBook, null);
    const read = readView(c.req.param('view'), codes);
    if (!read.ok) throw new ApiProblem('unknown-code', read.problem);
    const segment = viewSegment(read.view, codes);
    return answers.of(c, release, {
      key: c.req.path.replace(/[^/]*$/, segment),
      make: () => JSON.stringify(viewAnswer(release, framework, answers.catalogue.texts, read.view, segment)),
    });
  });
}

function viewAnswer(release: Release, framework: Framework, texts: Texts, view: View, segment: string): ViewAnswer {
  const filters = filtersOf(view, release.codeBook);
  const observations = (indexOf(release).byMetric.get(view.metric) ?? [])
    .filter((one) => passes(one, filters))
    .map((one) => withRestated(release, observationRow(one)));
  const facts = factsOf({ observations });
  const { chart, ...texted } = viewOf(tellingFor(release, framework, texts), release.codeBook, view, facts, framework);
  return {
    ...provenance(release),
    view: segment,
    ...texted,
    filters,
    years: facts.years,
    chart: sentChart(chart, observations),
    observations,
  };
}

function passes(one: Observation, filters: ViewFilters): boolean {
  return Object.entries(filters).every(([dimension, codes]) =>
    codes.includes(String(one[dimension as keyof ViewFilters])),
  );
}
