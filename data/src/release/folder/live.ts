import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { datasetIds, latestRelease, releaseIds } from './list.ts';
import { NAME_LIST, readNameList } from './name-list.ts';
import { openSeries, type RefusedRelease, type ReleaseSeries } from './read.ts';

/**
 * The releases below a folder, kept up while a server runs: what is published later is opened, verified, when somebody
 * looks; what does not hold is told once, and what was open of that dataset stays.
 */
export class LiveReleases {
  readonly #root: string;
  readonly #tell: (problem: string) => void;
  #seen: ReadonlyMap<string, Seen>;
  #open: readonly ReleaseSeries[] = [];

  #refused: readonly RefusedRelease[] = [];
  /** Datasets that were between two releases at the last look. */
  #between: ReadonlySet<string> = new Set();

  /** Opens what is there and holds; what does not is told. */
  constructor(root: string, tell: (problem: string) => void) {
    this.#root = root;
    this.#tell = tell;
    // Looked at before it is opened, so that what comes in between is found by the next look.
    this.#seen = seenBelow(root);
    this.#open = [...this.#seen].flatMap(([dataset, seen]) => this.#opened(dataset, seen, undefined));
  }

  /** What is there and is not served. */
  get refused(): readonly RefusedRelease[] {
    return this.#refused;
  }

  get series(): readonly ReleaseSeries[] {
    return this.#open;
  }

  /** Some dozens of file dates, so it may be called every few seconds. True when `series` is another one than before. */
  look(): boolean {
    const before = this.#seen;
    const now = this.#settled(seenBelow(this.#root), before);
    const isAsBefore = (dataset: string) => now.get(dataset)?.all === before.get(dataset)?.all;
    if ([...now.keys(), ...before.keys()].every(isAsBefore)) return false;
    // Of a dataset whose pointer is gone for a moment is known what it was.
    const gone = [...before].filter(([dataset]) => !now.has(dataset) && existsSync(join(this.#root, dataset)));
    this.#seen = new Map([...gone, ...now]);
    const datasets = new Set([...now.keys(), ...this.#open.map((one) => one.dataset)]);
    const opened = [...datasets].sort().flatMap((dataset) => {
      const old = this.#open.find((one) => one.dataset === dataset) ?? [];
      const seen = now.get(dataset);
      // Removed with its folder; one whose pointer alone is gone is being copied.
      if (seen === undefined) return existsSync(join(this.#root, dataset)) ? old : [];
      return isAsBefore(dataset) ? old : this.#opened(dataset, seen, before.get(dataset));
    });
    const isChanged = opened.length !== this.#open.length || opened.some((one, at) => one !== this.#open[at]);
    this.#open = opened;
    return isChanged;
  }

  /**
   * A publish names its release before it points to it: what is between the two is looked at again at the next look, and only where it
   * is still so then is it more than a moment.
   */
  #settled(now: ReadonlyMap<string, Seen>, before: ReadonlyMap<string, Seen>): ReadonlyMap<string, Seen> {
    const between = new Set([...now.keys()].filter((dataset) => isBetween(join(this.#root, dataset))));
    const waiting = [...between].filter((dataset) => !this.#between.has(dataset));
    this.#between = between;
    return new Map(
      [...now].flatMap(([dataset, seen]) => {
        const taken = waiting.includes(dataset) ? before.get(dataset) : seen;
        return taken === undefined ? [] : [[dataset, taken] as const];
      }),
    );
  }

  #opened(dataset: string, now: Seen, before: Seen | undefined): ReleaseSeries | [] {
    const old = this.#open.find((one) => one.dataset === dataset);
    const known = (folder: string) => {
      if (now.releases.get(folder) !== before?.releases.get(folder)) return null;
      return old?.releases.find((one) => one.folder === folder) ?? null;
    };
    const { series, refused } = openSeries(this.#root, dataset, known);
    this.#refused = [...this.#refused.filter((one) => one.dataset !== dataset), ...refused];
    for (const { problem } of refused) {
      const stays = series === null ? 'it is not served' : `release ${series.latest.manifest.release} stays`;
      this.#tell(`A release of ${dataset} cannot be served, so ${stays}: ${problem.message}`);
    }
    if (series === null) return [];
    const isAsBefore =
      old?.latest === series.latest &&
      old.releases.length === series.releases.length &&
      old.releases.every((one, at) => one === series.releases[at]);
    return isAsBefore && old !== undefined ? old : series;
  }
}

/** What a dataset's folder looks like from outside: in all, and each release by its folder. */
interface Seen {
  readonly all: string;
  readonly releases: ReadonlyMap<string, string>;
}

function seenBelow(root: string): ReadonlyMap<string, Seen> {
  return new Map(
    datasetIds(root).map((dataset) => {
      const folder = join(root, dataset);
      const releases = new Map(releaseIds(folder).map((id) => [join(folder, id), filesSeen(join(folder, id))]));
      const names = statSync(join(folder, NAME_LIST), { throwIfNoEntry: false });
      const all = JSON.stringify([latestRelease(folder), names?.size, names?.mtimeMs, ...releases]);
      return [dataset, { all, releases }];
    }),
  );
}

/** Whether the pointer names the release before the newest. */
function isBetween(folder: string): boolean {
  try {
    return readNameList(folder)?.releases.at(-2)?.release === latestRelease(folder);
  } catch {
    // A list that cannot be read is told of when it is opened.
    return false;
  }
}

function filesSeen(folder: string): string {
  // A release that is being removed may be gone between two calls.
  if (!existsSync(folder)) return '';
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const file = statSync(join(folder, name), { throwIfNoEntry: false });
      return `${name} ${file?.size} ${file?.mtimeMs}`;
    })
    .join('\n');
}
