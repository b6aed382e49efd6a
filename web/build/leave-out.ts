import type { Plugin } from 'vite';

/**
 * Parts of libraries that Candor never uses, though their own modules import them, and what stands in their place. Every
 * page begins by loading these libraries, and a reader on a phone should not wait for forms that are never sent.
 */
const LEFT_OUT: readonly { readonly module: RegExp; readonly instead: string }[] = [
  {
    // The dashboard only reads; a query client makes one of these all the same.
    module: /\/query-core\/build\/modern\/mutationCache\.js$/,
    instead: `export class MutationCache { clear() {} resumePausedMutations() { return Promise.resolve(); } }`,
  },
  {
    // Nothing is read page by page.
    module: /\/query-core\/build\/modern\/infiniteQueryBehavior\.js$/,
    instead: absent('infiniteQueryBehavior', 'hasNextPage', 'hasPreviousPage'),
  },
  {
    // Links are plain ones, which src/app/links.ts follows.
    module: /\/react-router\/dist\/esm\/link\.js$/,
    instead: absent('Link', 'createLink', 'linkOptions', 'useLinkProps'),
  },
  {
    // src/app/search.ts has its own way to write a query.
    module: /\/router-core\/dist\/esm\/searchParams\.js$/,
    instead: absent('defaultParseSearch', 'defaultStringifySearch', 'parseSearchWith', 'stringifySearchWith'),
  },
];

/** A module whose exports are there by name and fail when they are called. */
function absent(...names: string[]): string {
  return names.map((name) => `export function ${name}() { throw new Error('${name} is left out'); }`).join('\n');
}

/** Leaves them out of a build. A part that a library no longer has stops the build, so that the list stays true. */
export function leaveOut(): Plugin {
  const left = new Set<RegExp>();
  return {
    name: 'candor-leave-out',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      const found = LEFT_OUT.find((one) => one.module.test(id));
      if (found === undefined) return null;
      left.add(found.module);
      return { code: found.instead, moduleSideEffects: false };
    },
    buildEnd(error) {
      const gone = LEFT_OUT.filter((one) => !left.has(one.module));
      if (error === undefined && gone.length > 0) {
        throw new Error(`Not in the libraries any more: ${gone.map((one) => one.module.source).join(', ')}`);
      }
    },
  };
}
