import { readReleaseFile } from '@candor/data/release/folder';
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
    return answers.later(c, release, {
      key: c.req.path,
      isRead: true,
      mediaType: file.mediaType,
      compressible: !name.endsWith('.db'),
      hasRanges: true,
      make: () => readReleaseFile(release, file.name),
    });
  });
}
