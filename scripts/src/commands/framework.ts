import { cpSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  type Burden,
  burdenOf,
  differenceOf,
  type Framework,
  type FrameworkDifference,
  type Mapping,
  spanOf,
} from '@candor/data/framework';
import {
  draftVersions,
  frameworkFolder,
  frameworkVersions,
  loadFramework,
  loadMapping,
  readFramework,
} from '@candor/data/framework/folder';
import { type Command, type Effects, EXIT, type ExitCode, Refusal } from '../command.ts';
import { readOptions } from '../options.ts';

export const framework: Command = {
  name: 'framework',
  summary: 'compare versions of the framework, say what one asks of whom, begin a draft',
  help: `candor framework diff A B [--json]
candor framework burden [A] [--json]
candor framework draft X.Y.Z [--to FOLDER]

A and B are versions such as 1.0.0, or folders that hold one.

  diff      what B says otherwise than A: what is new, retired, breaks and changed, and what it asks of whom
  burden    how many questions and cells a version asks, by tier, size, maturity and type of platform
  draft     copy the newest version as the draft X.Y.Z-draft.1, to be changed; nobody reports by a draft

  --json       for programs
  --to FOLDER  where to put the draft (default: beside the other versions)

Exit code: 0 done, 2 refused.`,
  run(args, effects) {
    const { values, positionals } = readOptions(
      { options: { json: { type: 'boolean', default: false }, to: { type: 'string' } }, allowPositionals: true },
      args,
    );
    const [what, ...names] = positionals;
    if (what === 'diff' && names.length === 2) return diff(names, values.json, effects);
    if (what === 'burden' && names.length < 2) return burden(names[0] ?? newest(), values.json, effects);
    if (what === 'draft' && names.length === 1) return draft(names[0] ?? '', values.to, effects);
    throw new Refusal('Say diff A B, burden [A] or draft X.Y.Z, such as candor framework burden 1.0.0.');
  },
};

const newest = () => frameworkVersions().at(-1) ?? '';

interface Version {
  readonly framework: Framework;
  readonly mapping: Mapping;
}

/** A version by its number, or from a folder; refused with what is wrong with its files. */
function versionOf(name: string): Version {
  const versions = [...frameworkVersions(), ...draftVersions()];
  if (versions.includes(name)) return { framework: loadFramework(name), mapping: loadMapping(name) };
  if (!statSync(name, { throwIfNoEntry: false })?.isDirectory())
    throw new Refusal(`“${name}” is neither a version nor a folder; use one of ${versions.join(', ')}, or a folder.`);
  try {
    return readFramework(resolve(name));
  } catch (error) {
    throw new Refusal(`${name}: ${(error as Error).message}`);
  }
}

function diff(names: readonly string[], isJson: boolean, { out }: Effects): ExitCode {
  const [from, to] = names.map(versionOf) as [Version, Version];
  const known = [...frameworkVersions(), ...draftVersions()].map(loadMapping);
  const difference = differenceOf(from.framework, to.framework, [to.mapping, from.mapping, ...known]);
  if (isJson) out(JSON.stringify(difference, null, 2));
  else for (const line of linesOf(difference, to.framework)) out(line);
  return EXIT.done;
}

const HEADINGS = { added: 'New', retired: 'No longer asked', breaks: 'Breaks in series', changed: 'Changed' } as const;

function linesOf({ from, to, metrics, lists, unchanged, burden }: FrameworkDifference, framework: Framework): string[] {
  const parts = (['added', 'retired', 'breaks', 'changed'] as const).flatMap((change) => {
    const found = metrics.filter((one) => one.change === change);
    if (found.length === 0) return [];
    return [
      '',
      `${HEADINGS[change]}:`,
      ...found.flatMap(({ code, title, sentences }) => [
        `  ${title} (${code})`,
        ...sentences.map((one) => `    ${one}`),
      ]),
    ];
  });
  return [
    `Framework ${to} beside ${from}: ${unchanged} metrics are asked as before.`,
    ...parts,
    ...(lists.length === 0 ? [] : ['', 'Lists:', ...lists.map((one) => `  ${one}`)]),
    '',
    ...burdenLines(burden.to, framework, burden.from),
  ];
}

function burden(name: string, isJson: boolean, { out }: Effects): ExitCode {
  const { framework } = versionOf(name);
  const found = burdenOf(framework);
  if (isJson) out(JSON.stringify({ version: framework.version, burden: found }, null, 2));
  else {
    out(`Framework ${framework.version}:`);
    for (const line of burdenLines(found, framework)) out(line);
  }
  return EXIT.done;
}

/** A table of questions and cells by type of platform and tier; with the version before, how many more. */
function burdenLines(burden: readonly Burden[], framework: Framework, before?: readonly Burden[]): string[] {
  const label = (tier: Burden['tier']) => framework.tiers.find((one) => one.code === tier)?.label ?? tier;
  const summary = burden.map((one) => {
    const of = framework.tiers.find(({ code }) => code === one.tier)?.expectedOf ?? '';
    const [questions, cells] = (['questions', 'cells'] as const).map((what) => {
      const { least, most } = spanOf(one, what);
      return least === most ? `${least} ${what}` : `${least} to ${most} ${what}`;
    });
    return `${label(one.tier)} (${of}): ${questions}, ${cells}.`;
  });
  const cell = (asks: { questions: number; cells: number } | undefined, old?: { questions: number; cells: number }) => {
    if (asks === undefined) return '';
    const more = old === undefined ? 0 : asks.cells - old.cells;
    return `${asks.questions} / ${asks.cells}${more === 0 ? '' : ` (${more > 0 ? '+' : '−'}${Math.abs(more)})`}`;
  };
  const rows = framework.platformTypes.map(({ code, short }) => [
    short,
    ...burden.map((one) => {
      const of = (part: Burden | undefined) => part?.byType.find((type) => type.type === code);
      return cell(of(one), of(before?.find((part) => part.tier === one.tier)));
    }),
  ]);
  const table = [['Questions / cells', ...burden.map((one) => label(one.tier))], ...rows];
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  return [
    ...summary,
    '',
    ...table.map((row) =>
      row.map((text, at) => (at === 0 ? text.padEnd(widths[at] ?? 0) : text.padStart((widths[at] ?? 0) + 2))).join(''),
    ),
  ];
}

function draft(version: string, to: string | undefined, { out }: Effects): ExitCode {
  const base = newest();
  if (!/^\d+\.\d+\.\d+$/.test(version))
    throw new Refusal('Name the version to come with three numbers, such as 1.1.0.');
  if (version.localeCompare(base, 'en', { numeric: true }) <= 0)
    throw new Refusal(`${version} is not later than ${base}, the newest version; name a later one.`);
  const name = `${version}-draft.1`;
  const folder = to === undefined ? frameworkFolder(name) : join(resolve(to), name);
  if (existsSync(folder)) throw new Refusal(`${folder} is there already; change that, or name another version.`);
  // What was asked about the version before stays with it.
  cpSync(frameworkFolder(base), folder, { recursive: true, filter: (path) => !path.endsWith('consultation') });
  edit(join(folder, 'taxonomies.yaml'), (text) =>
    text.replace(/^version: .+$/m, `version: ${name}`).replace(/^written_on: .+\n/m, ''),
  );
  const codes = loadFramework(base).metrics.map(({ code }) => `  ${code}: { change: continues }`);
  writeFileSync(join(folder, 'mapping.yaml'), `from: ${base}\nto: ${name}\nmetrics:\n${codes.join('\n')}\n`);
  readFramework(folder);
  out(`${folder}: change it, then candor framework diff ${base} ${to === undefined ? name : folder}.`);
  return EXIT.done;
}

function edit(path: string, change: (text: string) => string): void {
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}
