import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LiveReleases, manifestHash, releaseFile } from '@candor/data/release/folder';
import { Random } from '../../attack/random.ts';
import type { Part } from './state.ts';

/** Flips a bit somewhere in the files of releases: what is served after that is what was released, and nothing else. */
export function flips(count: number, seed: number, releases: string, scratch: string): Part {
  const random = new Random(seed);
  const part: Part = { tried: 0, findings: [] };
  const root = join(scratch, 'flipped');
  cpSync(releases, root, { recursive: true });
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(root, name)).isFile(),
  );
  const whole = saidBy(new LiveReleases(root, () => {}));
  for (; part.tried < count; part.tried += 1) {
    const name = files[random.between(0, files.length - 1)] ?? '';
    const path = join(root, name);
    const bytes = readFileSync(path);
    const at = random.between(0, bytes.length - 1);
    const bit = random.between(0, 7);
    writeFileSync(path, bytes.with(at, (bytes[at] ?? 0) ^ (1 << bit)));
    try {
      const live = new LiveReleases(root, () => {});
      for (const [release, said] of saidBy(live))
        if (whole.get(release) !== said) part.findings.push(`bit ${bit} of byte ${at} of ${name} changes ${release}`);
    } catch (error) {
      part.findings.push(`bit ${bit} of byte ${at} of ${name}: ${(error as Error).message}`);
    }
    writeFileSync(path, bytes);
  }
  return part;
}

/** What each served release says, as hashes of its manifest and files. */
function saidBy({ series }: LiveReleases): Map<string, string> {
  const said = series.flatMap(({ releases }) =>
    releases.map((release): [string, string] => {
      const { dataset, release: id, files } = release.manifest;
      for (const { name } of files) releaseFile(release, name);
      return [`${dataset}/${id}`, manifestHash(release.manifest)];
    }),
  );
  return new Map(said);
}
