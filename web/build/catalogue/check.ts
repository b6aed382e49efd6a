import { argumentsOf } from './arguments.ts';
import { type Catalogue, messagesOf } from './read.ts';

/**
 * What is wrong with a catalogue, one sentence for each: messages that are no ICU messages, that English has and it has
 * not or the other way round, and that fill in something else than English does.
 */
export function problemsOf(catalogue: Catalogue, english: Catalogue): readonly string[] {
  const of = `words of ${catalogue.language}`;
  const own = new Map(messagesOf(catalogue.sections));
  const { html, ...pages } = english.sections;
  // What stands in HTML before a script runs is English only.
  const wanted = new Map(messagesOf(catalogue === english ? english.sections : pages));
  return [
    ...[...wanted.keys()].filter((path) => !own.has(path)).map((path) => `${of}: ${path} is missing.`),
    ...[...own].flatMap(([path, message]) => {
      const model = wanted.get(path);
      if (model === undefined) return [`${of}: ${path} is no message of the pages.`];
      return brokenBy(message, model).map((what) => `${of}: ${path} ${what}`);
    }),
  ];
}

function brokenBy(message: string, model: string): readonly string[] {
  const its = readable(message);
  if (typeof its === 'string') return [`is no ICU message: ${its}`];
  const english = readable(model);
  // English is checked by itself.
  if (typeof english === 'string') return [];
  return [
    ...[...its].filter((name) => !english.has(name)).map((name) => `fills in {${name}}, which English does not.`),
    ...[...english].filter((name) => !its.has(name)).map((name) => `does not fill in {${name}}.`),
  ];
}

function readable(message: string): ReadonlySet<string> | string {
  try {
    return new Set(argumentsOf(message).keys());
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  }
}
