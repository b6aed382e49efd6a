import { describe, expect, it } from 'vitest';
import { metricIn, searchOf, stateFrom } from './state.ts';

describe('the address of the framework', () => {
  it('is empty when nothing was chosen', () => {
    expect(searchOf(stateFrom(''))).toBe('');
    expect(searchOf(stateFrom('?by=section&q='))).toBe('');
  });

  it('comes back in one canonical form', () => {
    expect(searchOf(stateFrom('?q=hash+%26%20match&by=question'))).toBe('?by=question&q=hash+%26+match');
    expect(stateFrom('?by=platform&q=live')).toEqual({ by: 'platform', query: 'live' });
  });

  it('leaves at the default what it does not know', () => {
    expect(searchOf(stateFrom('?by=colour&utm=1'))).toBe('');
  });

  it('names the metric of a permalink', () => {
    expect(metricIn('/framework/OUT-CONTENT')).toBe('OUT-CONTENT');
    for (const path of ['/framework', '/framework/', '/framework.html']) expect(metricIn(path)).toBeNull();
    expect(metricIn('/framework/a%20b')).toBe('a b');
    expect(metricIn('/framework/%E0%A4%A')).toBe('%E0%A4%A');
  });
});
