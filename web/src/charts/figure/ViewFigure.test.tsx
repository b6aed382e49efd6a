import { standardView, viewCodesOf } from '@candor/data/release';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { bookOf, drawn, facts, loaded, row } from '../../../testing/book.ts';
import { ViewTable } from '../say/ViewTable.tsx';
import { ViewFigure } from './ViewFigure.tsx';

// These tests run without a browser: there is no window that a module could reach for.

const book = bookOf({ synthetic: true });
const view = standardView(viewCodesOf(book, null), 'COUNT', 'scope');
const some = facts(row('COUNT', 'SOC', 2023, 30), row('COUNT', 'MSG', 2023, 'Q'), row('COUNT', 'ALL', 2023, 40));

const many = facts(
  row('COUNT', 'SOC', 2023, 30),
  row('COUNT', 'VID', 2023, 4),
  row('COUNT', 'MSG', 2023, 3),
  row('COUNT', 'ALL', 2023, 40),
);

test('a figure is written on a server as it is in a browser, but for its drawing', () => {
  const html = renderToStaticMarkup(
    <ViewFigure book={book} loaded={loaded(book, view, some)} view={view} heading="h3" />,
  );
  expect(html).toContain('Social networking: 75\u202f% of all reports by the platforms counted here in 2023</h3>');
  expect(html).toContain('Hatched: held back to protect companies.');
  expect(html).toContain('Synthetic data');
  expect(html).toContain('/v1/datasets/test/releases/2024.1/views/');
});

test('the picture is named once, and its drawing is hidden from screen readers', () => {
  const html = renderToStaticMarkup(
    <ViewFigure book={book} loaded={loaded(book, view, many)} view={view} heading="h3" />,
  );
  expect(html.match(/75\u202f%/g)).toHaveLength(1);
  expect(html).toMatch(
    /role="application" aria-roledescription="chart" aria-label="Bar chart, 2023, 3 figures\. Use the arrow keys/,
  );
});

test('the table of a figure has its words', () => {
  const html = renderToStaticMarkup(<ViewTable drawing={drawn(view, book, some)} caption="Caption" />);
  expect(html).toContain('<td class="number missing held">held back</td>');
});

test.each([
  ['lines', () => import('../kinds/LineChart.tsx')],
  ['bars', () => import('../kinds/BarsChart.tsx')],
  ['parts', () => import('../kinds/PartsChart.tsx')],
  ['ranges', () => import('../kinds/RangeChart.tsx')],
  ['small lines', () => import('../kinds/MultiplesChart.tsx')],
] as const)('the drawing of %s can be loaded without a window', async (_, load) => {
  expect(typeof (await load()).default).toBe('function');
});
