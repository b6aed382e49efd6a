import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { COMMANDS } from '../scripts/src/main.ts';
import { PROJECT } from './support/shipped.ts';

const read = (path: string) => readFileSync(join(PROJECT, path), 'utf8');
const DOCS = readdirSync(join(PROJECT, 'docs'))
  .filter((name) => name.endsWith('.md'))
  .map((name) => join('docs', name));
const ALL = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...DOCS];
const TEXT = ALL.map(read).join('\n');

/** Options that mean the same everywhere, and are told of in `--help`. */
const COMMON = ['--home', '--help'];

test.each(COMMANDS.map((command) => command.name))('the README has candor %s in its table of commands', (name) => {
  expect(read('README.md')).toMatch(new RegExp(`^\\| \`${name}\\b`, 'm'));
});

test.each(COMMANDS.map((command) => [command.name, command.help] as const))(
  'README or docs tell of each option of candor %s',
  (_, help) => {
    const options = new Set([...help.matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, option = '']) => option));
    expect([...options].filter((option) => !COMMON.includes(option) && !TEXT.includes(option))).toEqual([]);
  },
);

/** The anchor that GitHub gives a heading. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

test.each(ALL)('every link of %s leads somewhere in the project', (path) => {
  const dead = [...read(path).matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].flatMap(([, link = '']) => {
    const [file = '', anchor] = link.split('#');
    const target = file === '' ? path : join(dirname(path), file);
    if (!existsSync(join(PROJECT, target))) return [link];
    if (anchor === undefined) return [];
    const headings = [...read(target).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));
    return headings.includes(anchor) ? [] : [link];
  });
  expect(dead).toEqual([]);
});

test('every document is linked from the README', () => {
  expect(DOCS.filter((path) => !read('README.md').includes(`(${path})`))).toEqual([]);
});

test('docs/disclosure.md explains each setting of a policy and each test, and no document names what the shipped policy says', () => {
  const schema = read('data/src/disclosure/policy/parse.ts');
  const settings = [...schema.matchAll(/^ {4}([a-zA-Z]+): (?:z\b|percent|share)/gm)].map(([, name = '']) => name);
  expect(settings).toContain('pPercent');
  const disclosure = read('docs/disclosure.md');
  expect([...settings, 'secret'].filter((name) => !disclosure.includes(`| \`${name}\` |`))).toEqual([]);
  expect(['U0', 'U1', 'U2', 'U3', 'U4', 'U5'].filter((name) => !disclosure.includes(`| ${name} |`))).toEqual([]);
  const shipped = [...read('data/policies/demonstration.yaml').matchAll(/^(minContributors|pPercent): (\d+)$/gm)];
  expect(shipped).toHaveLength(2);
  for (const [, name, value] of shipped) {
    expect(TEXT).not.toMatch(new RegExp(`${name}\`?\\s*[:=]\\s*${value}\\b`));
    if (name === 'pPercent') expect(TEXT).not.toMatch(new RegExp(`\\bp\\s*=\\s*${value}\\b`));
    else expect(TEXT).not.toMatch(new RegExp(`\\bk\\s*=\\s*${value}\\b`));
  }
});

test('docs/architecture.md names folders and files that are there, and every folder of the domain', () => {
  const architecture = read('docs/architecture.md');
  const named = [...architecture.matchAll(/`((?:data|api|web|scripts|test|table-protection)[^`\s]*)`/g)].map(
    ([, path = '']) => path,
  );
  expect(named.filter((path) => !existsSync(join(PROJECT, path)))).toEqual([]);
  const domain = readdirSync(join(PROJECT, 'data/src')).map((folder) => `data/src/${folder}`);
  expect(domain.filter((folder) => !named.some((path) => path.startsWith(folder)))).toEqual([]);
  // The parts that a step names stand in its folder.
  const rows = architecture.split('\n').filter((line) => /^\| it /.test(line));
  expect(rows.length).toBeGreaterThan(9);
  for (const row of rows) {
    const [, , where = '', what = ''] = row.split('|');
    const folder = /`([^`]+)`/.exec(where)?.[1] ?? '';
    const parts = [...what.matchAll(/`([a-z]+)`/g)].map(([, part = '']) => part);
    expect([folder, parts.filter((part) => !existsSync(join(PROJECT, folder, part)))]).toEqual([folder, []]);
  }
});
