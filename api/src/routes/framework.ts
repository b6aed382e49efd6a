import { Hono } from 'hono';
import type { Answers } from '../answers.ts';
import { takes } from '../query.ts';
import type { FrameworkAnswer } from '../types.ts';

/** The versions of the framework. */
export function frameworkRoutes(answers: Answers): Hono {
  return new Hono().get('/:version', takes(), (c) => {
    const asked = c.req.param('version');
    const framework: FrameworkAnswer = answers.catalogue.framework(asked);
    const { version } = framework;
    return answers.ofFramework(c, version, {
      freshness: asked === version ? 'frozen' : 'latest',
      links: [
        `</v1/framework/${version}>; rel="canonical"; title="Framework ${version}"`,
        '</v1/framework/latest>; rel="latest-version"',
      ],
      make: () => JSON.stringify(framework),
    });
  });
}
