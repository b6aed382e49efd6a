import { loadFramework } from '@candor/data/framework/folder';
import { expect, test } from 'vitest';
import { figuresOn } from './supply.ts';

const framework = loadFramework('1.0.0');

test('a metric of a question has a figure where more is published than how many companies answered', () => {
  const published = {
    'OUT-TIME': { median: ['_T'], asked: ['_T'] },
    'PRO-REPORTROUTES': { coverage: ['_T'], responding: ['_T'], status_share: ['_T'] },
    'OUT-CONTENT': { sum: ['_T'] },
  };
  expect(figuresOn({ published }, framework, 'Q6')).toBe(1);
  expect(figuresOn({ published }, framework, 'Q2')).toBe(1);
  expect(figuresOn({ published: {} }, framework, 'Q6')).toBe(0);
});
