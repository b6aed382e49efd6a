import { releaseFile } from '@candor/data/release/folder';
import { Hono } from 'hono';
import { type Answers, JSON_TYPE } from '../answers.ts';
import { notFound } from '../problem.ts';
import { takes } from '../query.ts';

/** The frozen files of a release, byte for byte. */
export function fileRoutes(answers: Answers): Hono {
  return new Hono().get('/:name', takes(), (c) => {
    const release = answers.releaseOf(c);
    const name = c.req.param('name');
    const files = [...release.manifest.files, { name: 'manifest.json', mediaType: JSON_TYPE }];
    const file = files.find((one) => one.name === name);
    if (file === undefined)
      throw notFound(
        'file',
        name,
        files.map((one) => one.name),
      );
    return answers.of(c, release, {
      mediaType: file.mediaType,
      compressible: !name.endsWith('.db'),
      make: () => releaseFile(release, file.name),
    });
  });
}
