import type { z } from 'zod';
import { readYaml } from './parse.ts';
import { mappingFile } from './schema/metrics.ts';
import type { Framework, Metric } from './types.ts';

/** What became of one metric between two versions of the framework. */
export interface MetricChange {
  readonly code: string;
  /** `continues`: lines run on. `breaks`: no line across. `ends`: no longer asked. `new`: not asked before. */
  readonly change: 'continues' | 'breaks' | 'ends' | 'new';
  /** One sentence for readers, of a break or an end; null otherwise. */
  readonly reason: string | null;
}

export interface Mapping {
  /** The version before; null for the first. */
  readonly from: string | null;
  readonly to: string;
  readonly changes: readonly MetricChange[];
  /** Every code that ended in this version or earlier, and so is never used again. */
  readonly ended: readonly string[];
}

/**
 * The mapping from one version to the next from the text of `mapping.yaml`. `from` is null for the first version;
 * `endedBefore` holds the codes that ended in versions before `to`. Throws an Error that names every rule it breaks.
 */
export function parseMapping(
  text: string | undefined,
  from: Framework | null,
  to: Framework,
  endedBefore: readonly string[] = [],
): Mapping {
  const file = readYaml('mapping.yaml', text, mappingFile);
  const changes = Object.entries(file.metrics).map(changeOf);
  const broken = [
    ...brokenVersions(file, from, to),
    ...(from === null ? changes.map((one) => `${one.code}: nothing to map`) : brokenChanges(changes, from, to)),
    ...endedBefore
      .filter((code) => to.metrics.some((metric) => metric.code === code))
      .map((code) => `${code} ended in an earlier version and is used again`),
  ];
  if (broken.length > 0) throw new Error(`framework ${to.version}: mapping.yaml: ${broken.join('; ')}`);
  const ended = changes.filter((one) => one.change === 'ends').map((one) => one.code);
  return { from: file.from, to: file.to, changes, ended: [...endedBefore, ...ended] };
}

/** The version that a mapping starts from, without checking the rest; null for the first. */
export function mappedFrom(text: string | undefined): string | null {
  return readYaml('mapping.yaml', text, mappingFile).from;
}

type MappingFile = z.output<typeof mappingFile>;
type ChangeEntry = MappingFile['metrics'][string];

const changeOf = ([code, entry]: [string, ChangeEntry]): MetricChange => ({
  code,
  change: entry.change,
  reason: 'reason' in entry ? entry.reason : null,
});

function brokenVersions(file: MappingFile, from: Framework | null, to: Framework): string[] {
  const broken: string[] = [];
  const before = from === null ? null : from.version;
  if (file.from !== before) broken.push(`from is ${file.from ?? 'null'}, not ${before ?? 'null'}`);
  if (file.to !== to.version) broken.push(`to is ${file.to}, not ${to.version}`);
  return broken;
}

/** Every code of the old version is mapped, and what is said of each agrees with the two versions. */
function brokenChanges(changes: readonly MetricChange[], from: Framework, to: Framework): string[] {
  const find = (framework: Framework, code: string) => framework.metrics.find((metric) => metric.code === code);
  const mapped = new Set(changes.map((one) => one.code));
  const missing = (framework: Framework) =>
    framework.metrics.filter((metric) => !mapped.has(metric.code)).map((metric) => metric.code);
  return [
    ...new Set([...missing(from), ...missing(to)].map((code) => `${code} is not mapped`)),
    ...changes.flatMap(({ code, change }) => {
      const old = find(from, code);
      const now = find(to, code);
      if (change === 'new') {
        if (old !== undefined) return [`${code} is not new: ${from.version} has it`];
        return now === undefined ? [`${code} is new, but ${to.version} does not have it`] : [];
      }
      if (old === undefined) return [`${code} ${change}, but ${from.version} does not have it`];
      if (change === 'ends')
        return now === undefined ? [] : [`${code} ends, but ${to.version} has it: its code cannot be used again`];
      if (now === undefined) return [`${code} ${change}, but ${to.version} does not have it`];
      return change === 'continues' && meaning(old) !== meaning(now)
        ? [`${code} continues with another answer type, unit or period: that is a break`]
        : [];
    }),
  ];
}

const meaning = ({ answerType, unit, period }: Metric) => JSON.stringify([answerType, unit?.singular, period]);
