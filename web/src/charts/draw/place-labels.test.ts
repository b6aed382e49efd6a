import { describe, expect, it } from 'vitest';
import { placeLabels } from './place-labels.ts';

describe('placeLabels', () => {
  it('leaves labels where they are when they have room', () => {
    expect(placeLabels([10, 50, 90], 17, 0, 100)).toEqual([10, 50, 90]);
  });

  it('moves labels apart in their own order', () => {
    expect(placeLabels([52, 50], 17, 0, 100)).toEqual([67, 50]);
  });

  it('keeps the lowest label inside and pushes the others up', () => {
    expect(placeLabels([95, 99], 17, 0, 100)).toEqual([83, 100]);
  });
});
