import type { Locator, Page } from 'playwright-core';

type Role = Parameters<Page['getByRole']>[0];

/** A reader without a pointer: goes by Tab to what has a role and a name, and nowhere else. */
export interface Keyboard {
  /** Goes on from where the focus is until it is on the element. Throws when the whole page has been passed. */
  to(role: Role, name: string | RegExp): Promise<Locator>;
  press(key: string): Promise<void>;
  /** Goes there, and presses Enter. */
  open(role: Role, name: string | RegExp): Promise<void>;
}

/** More steps than any page has stops. */
const MOST = 250;

export function keyboardOf(page: Page): Keyboard {
  const press = (key: string) => page.keyboard.press(key);
  const to = async (role: Role, name: string | RegExp) => {
    const wanted = page.getByRole(role, typeof name === 'string' ? { name, exact: true } : { name }).first();
    await wanted.waitFor();
    // Looked up once: to find what has a role and a name takes longer than all else of a step.
    let found = await wanted.elementHandle();
    for (let step = 0; step < MOST; step++) {
      const state = await found?.evaluate((element) => [element.isConnected, element === document.activeElement]);
      if (state?.[1] === true) return wanted;
      // The page may have put another in its place.
      if (state?.[0] !== true) found = await wanted.elementHandle();
      else await press('Tab');
    }
    throw new Error(`Tab never comes to the ${role} “${name}”`);
  };
  return {
    to,
    press,
    open: async (role, name) => {
      await to(role, name);
      await press('Enter');
    },
  };
}
