import { burdenOf, differenceOf, type Framework } from '@candor/data/framework';
import { Hono } from 'hono';
import type { Answers } from '../answers.ts';
import type { Catalogue } from '../catalogue.ts';
import { takes } from '../query.ts';
import type { ChangesAnswer, FrameworkAnswer, VersionRow } from '../types.ts';

/** The versions of the framework, and what each says otherwise than one before. */
export function frameworkRoutes(answers: Answers): Hono {
  return new Hono()
    .get('/:version', takes(), (c) => {
      const asked = c.req.param('version');
      const framework: FrameworkAnswer = answers.catalogue.framework(asked);
      const { version } = framework;
      return answers.ofFramework(c, version, {
        freshness: asked === version && !isDraft(version) ? 'frozen' : 'latest',
        links: linksOf(version, ''),
        make: () => JSON.stringify(framework),
      });
    })
    .get('/:version/changes', takes('from'), (c) => {
      const { catalogue } = answers;
      const framework = catalogue.framework(c.req.param('version'));
      const from = earlier(catalogue, framework, c.req.query('from'));
      return answers.ofFramework(c, framework.version, {
        key: `${c.req.path}?from=${from?.version ?? ''}`,
        links: linksOf(framework.version, '/changes'),
        make: () => JSON.stringify(changesAnswer(catalogue, framework, from)),
      });
    });
}

const isDraft = (version: string) => version.includes('-draft.');

const linksOf = (version: string, part: string) => [
  `</v1/framework/${version}${part}>; rel="canonical"; title="Framework ${version}"`,
  `</v1/framework/latest${part}>; rel="latest-version"`,
];

/** The version that is named, else the one that the mapping starts from; null for the first. */
function earlier(catalogue: Catalogue, { version }: Framework, named: string | undefined): Framework | null {
  if (named !== undefined) return catalogue.framework(named);
  const from = catalogue.mappings.find((one) => one.to === version)?.from ?? null;
  return from === null ? null : catalogue.framework(from);
}

function changesAnswer(catalogue: Catalogue, framework: Framework, from: Framework | null): ChangesAnswer {
  return {
    ...rowOf(framework),
    versions: [...catalogue.frameworks, ...catalogue.drafts].map(rowOf),
    burden: burdenOf(framework),
    difference: from === null ? null : differenceOf(from, framework, catalogue.mappings),
  };
}

const rowOf = ({ version, writtenOn }: Framework): VersionRow => ({ version, writtenOn, draft: isDraft(version) });
