import { describe, expect, it } from 'vitest';
import { searchOf, stateFrom } from './state.ts';

describe('the address of the framework', () => {
  it('is empty when nothing was chosen', () => {
    expect(searchOf(stateFrom(''))).toBe('');
    expect(searchOf(stateFrom('?by=section&q='))).toBe('');
  });

  it('comes back in one canonical form', () => {
    expect(searchOf(stateFrom('?q=hash+%26%20match&by=question'))).toBe('?by=question&q=hash+%26+match');
    expect(stateFrom('?by=platform&q=live')).toEqual({ by: 'platform', query: 'live', version: null });
    expect(searchOf(stateFrom('?version=1.1.0-draft.1&by=question'))).toBe('?by=question&version=1.1.0-draft.1');
  });

  it('leaves at the default what it does not know', () => {
    expect(searchOf(stateFrom('?by=colour&utm=1'))).toBe('');
  });
});
