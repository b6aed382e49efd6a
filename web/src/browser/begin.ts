import type { RootOptions } from 'react-dom/client';
import { speak } from '../language/language.ts';

/** What a page waits for before it says anything: its language, and beside it what bears translators. */
export async function begin(page: Document): Promise<void> {
  await Promise.all([
    speak(page, window.location.search, navigator.languages),
    import('./translators.ts').then(({ bearTranslators }) => bearTranslators(page)),
  ]);
}

/** For a React root: where a page fails, what the server wrote of it comes back, rather than nothing. */
export function keepingOpening(root: HTMLElement): RootOptions {
  const opening = root.innerHTML;
  return {
    onUncaughtError: (error) => {
      reportError(error);
      // React empties the root first.
      setTimeout(() => {
        root.innerHTML = opening;
      });
    },
  };
}
