import { expect, it } from 'vitest';
import { audienceNames } from './audiences.ts';

it('audiences stand in plural', () => {
  expect(audienceNames(['researcher', 'journalist'])).toBe('researchers and journalists');
});
