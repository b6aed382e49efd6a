import { speak } from '../language/language.ts';

/** What a page waits for before it says anything: its language, and beside it what bears translators. */
export async function begin(page: Document): Promise<void> {
  await Promise.all([
    speak(page, window.location.search, navigator.languages),
    import('./translators.ts').then(({ bearTranslators }) => bearTranslators(page)),
  ]);
}
