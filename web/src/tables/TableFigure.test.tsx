import type { PublishedTable } from '@candor/data/release';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { TableFigure } from './TableFigure.tsx';
import { Breaks } from './Tables.tsx';

const TABLE: PublishedTable = {
  id: 'rows',
  title: 'Who fills in which row',
  finding: 'Five services fill in a row.',
  about: 'Services, not companies.',
  unit: 'services',
  drawn: 'parts',
  metric: null,
  question: null,
  groups: [],
  series: [
    { code: 'a', label: 'A figure' },
    { code: 'b', label: 'A zero' },
  ],
  cells: [
    { period: '2025', group: '_T', series: 'a', value: 5 },
    { period: '2025-S2', group: '_T', series: 'a', value: 2345 },
    { period: '2025-S2', group: '_T', series: 'b', value: 1 },
  ],
  breaks: [{ period: '2025-S2', note: 'the form changed' }],
  sources: ['https://example.org/report'],
};

const textOf = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

test('a figure says what it finds, every number with its period and where it is from', () => {
  const html = renderToStaticMarkup(<TableFigure table={TABLE} />);
  const text = textOf(html);
  expect(text).toContain('Five services fill in a row.');
  expect(text).toContain('Who fills in which row; number of services');
  expect(text).toContain('July to December 2025 2,345 1');
  expect(text).toContain('2025 5 none given');
  expect(html).toContain('href="https://example.org/report"');
});

test('what is on scales of its own has a column for each period, and one that only shows its title first', () => {
  const html = renderToStaticMarkup(<TableFigure table={{ ...TABLE, finding: null, drawn: 'each' }} />);
  expect(html.match(/<small>/g)).toHaveLength(4);
  expect(html).toContain('Who fills in which row</h3>');
  expect(renderToStaticMarkup(<TableFigure table={{ ...TABLE, drawn: 'none' }} />)).not.toContain('role="img"');
});

test('a break is told once for all tables, and a bar after it stands apart', () => {
  const html = renderToStaticMarkup(<Breaks tables={[TABLE, TABLE]} />);
  expect(textOf(html).trim()).toBe(
    'From July to December 2025 on the numbers do not compare with those before: the form changed.',
  );
  expect(renderToStaticMarkup(<TableFigure table={TABLE} />).match(/table-bar after-break/g)).toHaveLength(1);
});
