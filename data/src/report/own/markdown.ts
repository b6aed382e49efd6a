import type { OwnEntry, OwnReport } from './types.ts';

/** The report as Markdown (CommonMark with tables). */
export function ownMarkdown({ title, lead, sections, foot, source }: OwnReport): string {
  const blocks = [
    `# ${plain(title)}`,
    ...lead.map(plain),
    ...sections.flatMap(({ label, entries }) => [`## ${plain(label)}`, ...entries.flatMap(entryBlocks)]),
    '---',
    ...foot.map(plain),
    ...(source === null ? [] : publicAt([source])),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function entryBlocks({ code, title, meaning, answer, notes, splits, sources }: OwnEntry): string[] {
  return [
    `### ${plain(title)}`,
    answer === null ? 'Only parts of the figure are public.' : `**${plain(answer)}**`,
    ...(notes.length === 0 ? [] : [notes.map(plain).join(' ')]),
    ...splits.map(({ label, rows }) =>
      [
        `| ${cell(label)} | |`,
        '|---|---|',
        ...rows.map((row) => `| ${cell(row.label)} | ${cell([row.answer, ...row.notes].join(' · '))} |`),
      ].join('\n'),
    ),
    `*${meaning.map(plain).join(' ')}* (${code})`,
    ...publicAt(sources),
  ];
}

const publicAt = (sources: readonly string[]) =>
  sources.length === 0 ? [] : [`Public at: ${sources.map(link).join('; ')}`];

const isAddress = (text: string) => /^https?:\/\/[^\s<>"]+$/.test(text);

const link = (text: string) => (isAddress(text) ? `<${text}>` : plain(text));

/** A text in which nothing is taken for Markdown or HTML, in one line. */
function plain(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\`*_[\]<>#|~]|&(?=#?\w+;)/g, '\\$&')
    .replace(/^([-+]|\d+[.)])(?= )/, '\\$1');
}

const cell = (text: string) => plain(text);
