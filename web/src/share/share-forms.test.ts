import { standardView, viewCodesOf } from '@candor/data/release';
import { expect, test } from 'vitest';
import { bookOf } from '../../testing/book.ts';
import { formatDay } from '../words/format.ts';
import { shareForms } from './share-forms.ts';

const book = bookOf();
const codes = viewCodesOf(book, null);
const shared = {
  origin: 'https://candor.example',
  book,
  view: { ...standardView(codes), platforms: ['SOC'], years: [2021, 2022] as const },
  codes,
  place: { dataset: 'test', release: null },
  title: 'Up “twice” & <more>',
  foot: {
    notes: '',
    caveats: [{ id: 1, text: 'A report is not a child.' }],
    source: 'Source: A list. Candor, release 2024.1.',
  },
  isDrawn: true,
  theme: 'auto' as const,
};
const form = (id: string) => shareForms(shared).find((one) => one.id === id);

test('link, embed and data of a view are derived from one another', () => {
  expect(form('link')).toMatchObject({
    text: 'https://candor.example/d/test/explore?platform=SOC&year=2021..2022',
  });
  expect(form('csv')).toMatchObject({
    href: '/v1/datasets/test/releases/2024.1/views/trend%3Bplatform%3DSOC%3Byear%3D2021..2022.csv',
  });
});

test('a citation names dataset, release, a link that stays at that release, and the day', () => {
  expect(form('cite')).toMatchObject({
    text: `Up “twice” & <more>. Candor, test, release 2024.1. https://candor.example/d/test/explore?platform=SOC&year=2021..2022&release=2024.1, accessed ${formatDay()}.`,
  });
});

test('a picture is in the colours that were chosen, and stands in a mail as a link', () => {
  const dark = shareForms({ ...shared, theme: 'dark' }).find((one) => one.id === 'svg');
  expect(dark).toMatchObject({ href: '/charts/test/2024.1/trend;platform=SOC;year=2021..2022.svg?theme=dark' });
  const mail = form('mail');
  expect(mail?.kind === 'text' && mail.text).toContain(
    '/charts/test/2024.1/trend;platform=SOC;year=2021..2022@2x.png" alt="Up “twice” &amp; ',
  );
});

test('of a view that is not drawn nothing is offered but its numbers, link and citations', () => {
  const ids = shareForms({ ...shared, isDrawn: false }).map((one) => one.id);
  expect(ids).toEqual(['link', 'cite', 'sentence', 'bibtex', 'ris', 'csl', 'csv', 'json']);
});

test('a sentence carries its caveat and its source', () => {
  expect(form('sentence')).toMatchObject({
    text: `Up “twice” & <more>. A report is not a child. Source: A list. Candor, release 2024.1. https://candor.example/d/test/explore?platform=SOC&year=2021..2022&release=2024.1, accessed ${formatDay()}.`,
  });
});
