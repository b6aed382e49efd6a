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
  height: 640,
};
const form = (id: string) => shareForms(shared).find((one) => one.id === id);

test('link, embed and data of a view are derived from one another', () => {
  expect(form('link')).toMatchObject({
    text: 'https://candor.example/d/test/explore?platform=SOC&year=2021..2022',
  });
  expect(form('csv')).toMatchObject({
    href: '/v1/datasets/test/releases/2024.1/views/trend%3Bplatform%3DSOC%3Byear%3D2021..2022.csv',
  });
  const embed = form('embed');
  expect(embed?.kind === 'text' && embed.text).toContain(
    'src="https://candor.example/embed/test/2024.1/trend;platform=SOC;year=2021..2022"',
  );
});

test('a citation names dataset, release, a link that stays at that release, and the day', () => {
  expect(form('cite')).toMatchObject({
    text: `Up “twice” & <more>. Candor, test, release 2024.1. https://candor.example/d/test/explore?platform=SOC&year=2021..2022&release=2024.1, accessed ${formatDay()}.`,
  });
});

test('the title of a frame cannot end its attribute', () => {
  const embed = form('embed');
  expect(embed?.kind === 'text' && embed.text).toContain('title="Up “twice” &amp; &lt;more>"');
});

test('a frame is as high as its chart, heeded by a script, and pinned unless it shall follow', () => {
  const text = (id: string) => {
    const found = form(id);
    return found?.kind === 'text' ? found.text : '';
  };
  expect(text('embed')).toContain(' height="640"');
  expect(text('embed')).toContain('<script src="https://candor.example/embed.js" async></script>');
  expect(text('embed-latest')).toContain('/embed/test/latest/trend;platform=SOC;year=2021..2022"');
  expect(text('mail')).toContain(
    '/charts/test/2024.1/trend;platform=SOC;year=2021..2022@2x.png" alt="Up “twice” &amp; ',
  );
});

test('a sentence carries its caveat and its source', () => {
  expect(form('sentence')).toMatchObject({
    text: `Up “twice” & <more>. A report is not a child. Source: A list. Candor, release 2024.1. https://candor.example/d/test/explore?platform=SOC&year=2021..2022&release=2024.1, accessed ${formatDay()}.`,
  });
});
