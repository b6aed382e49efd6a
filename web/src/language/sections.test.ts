import { expect, it } from 'vitest';
import { said, say } from './sections.ts';

it('another language is laid over English, in what is there already and in what comes later', () => {
  const early = said('early', { nav: { data: 'Data', api: 'API' }, items: ['One.', 'Two.'] });
  // What a module took from a section stays its own.
  const { nav } = early;
  say({ early: { nav: { data: 'Daten' }, items: ['Eins.', 'Zwei.'] }, late: { title: 'Später' } });
  expect(early).toEqual({ nav: { data: 'Daten', api: 'API' }, items: ['Eins.', 'Zwei.'] });
  expect(nav.data).toBe('Daten');
  expect(said('late', { title: 'Late' })).toEqual({ title: 'Später' });
  say({});
});
