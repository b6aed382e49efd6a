import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Random } from '../../attack/random.ts';
import { MAIN } from '../../support/candor.ts';
import { halfWritten, hasStack, type Part, wrongWith } from './state.ts';

/** Commands on a disk that is too small, where one can be mounted: one sentence, nothing lost, nothing half-written. */
export function fullDisks(count: number, seed: number, start: string, source: string, scratch: string): Part {
  const random = new Random(seed);
  const part: Part = { tried: 0, findings: [] };
  const disk = join(scratch, 'disk');
  mkdirSync(disk, { recursive: true });
  for (let at = 0; at < count; at += 1) {
    const size = random.between(2600, 5200);
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}k`, 'tmpfs', disk]).status !== 0) return part;
    try {
      const home = join(disk, 'home');
      try {
        cpSync(start, home, { recursive: true });
      } catch {
        // Not even what there was has room.
        continue;
      }
      part.tried += 1;
      const command = random.pick(['ingest', 'publish']);
      const more = command === 'ingest' ? [source] : ['--year', '2024'];
      const { status, stderr } = spawnSync(process.execPath, [MAIN, command, ...more, '--home', home], {
        encoding: 'utf8',
      });
      if (hasStack(stderr) || (status !== 0 && !/\.\n$/.test(stderr)))
        part.findings.push(`${command} on ${size} kB: ${stderr}`);
      if (halfWritten(home).length > 0)
        part.findings.push(`${command} on ${size} kB leaves ${halfWritten(home).join()}`);
      // Looked at where there is room, as a restored copy would be.
      const copy = join(scratch, 'copy');
      rmSync(copy, { recursive: true, force: true });
      cpSync(home, copy, { recursive: true });
      part.findings.push(
        ...wrongWith(copy, { reports: 1027, releases: 1 }).map((one) => `${command} on ${size} kB: ${one}`),
      );
    } finally {
      spawnSync('umount', [disk]);
    }
  }
  return part;
}
