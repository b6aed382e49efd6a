import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { PROJECT, temporaryFolder } from './support/candor.ts';

interface Import {
  readonly file: string;
  readonly specifier: string;
  readonly typeOnly: boolean;
}

/** Every import, re-export and dynamic import of the sources below a folder, tests left out. */
function importsIn(folder: string): Import[] {
  return readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .flatMap((name) => importsOf(join(folder, name)));
}

const STATEMENT =
  /(?:^|\n)\s*(?:import|export)\b(?<type>\s+type\b)?(?:[^'"();]*?\bfrom)?\s*['"](?<from>[^'"]+)['"]|\bimport\(\s*['"](?<dynamic>[^'"]+)['"]/g;

function importsOf(file: string): Import[] {
  return [...readFileSync(join(PROJECT, file), 'utf8').matchAll(STATEMENT)].map(({ groups = {} }) => ({
    file,
    specifier: groups.from ?? groups.dynamic ?? '',
    typeOnly: groups.type !== undefined,
  }));
}

/** Where a relative import leads, from the project's folder; null for a package. */
function target({ file, specifier }: Import): string | null {
  return specifier.startsWith('.') ? relative(PROJECT, resolve(PROJECT, dirname(file), specifier)) : null;
}

const shown = (imports: readonly Import[]) => imports.map((one) => `${one.file} imports ${one.specifier}`);

test('the imports of a file are found, in every form that they have', () => {
  const found = ['api/src/answers.ts', 'api/src/http/open-to-all.ts'].flatMap(importsOf).map((one) => one.specifier);
  expect(found).toEqual(
    expect.arrayContaining(['node:crypto', 'hono', 'hono/cors', '@candor/data/release/folder', './catalogue.ts']),
  );
  expect(importsOf('data/src/release/index.ts').map((one) => one.specifier)).toContain('./content.ts');
  expect(importsOf('api/src/catalogue.ts').find((one) => one.specifier.startsWith('@candor'))?.typeOnly).toBe(true);
  expect(importsIn('api/src').length).toBeGreaterThan(40);
});

test('api imports its own files, its packages, Node, releases and the framework, and nothing else', () => {
  const allowed =
    /^(node:.+|hono(\/.+)?|@hono\/node-server(\/.+)?|zod|happy-dom|@resvg\/resvg-js|opentype\.js|subset-font|prom-client|@candor\/data\/(release|release\/folder|release\/formats|release\/sentences|release\/views|measures|framework))$/;
  const strange = importsIn('api/src').filter((one) => {
    const path = target(one);
    return path === null ? !allowed.test(one.specifier) : !path.startsWith('api/src/');
  });
  expect(shown(strange)).toEqual([]);
});

/** What each part of disclosure control may import of the others; the audit nothing of the choice, so that one finds the other's mistakes. */
const DISCLOSURE: Readonly<Record<string, readonly string[]>> = {
  known: ['known', 'policy', 'rules'],
  choose: ['known', 'choose', 'policy', 'rules'],
  state: ['known', 'choose', 'state', 'policy', 'rules'],
  audit: ['known', 'audit', 'policy', 'rules'],
  certificate: ['audit', 'certificate', 'policy', 'rules'],
};

test.each(Object.entries(DISCLOSURE))('disclosure control: %s imports only %j', (part, parts) => {
  const imports = importsIn(`data/src/disclosure/${part}`);
  const strange = imports.filter((one) => {
    const [, of] = /^data\/src\/disclosure\/([a-z]+)\//.exec(target(one) ?? '') ?? [];
    return of !== undefined && !parts.includes(of);
  });
  expect(shown(strange)).toEqual([]);
  expect(imports.length).toBeGreaterThan(1);
});

test('web imports its own files, its packages, pure releases and framework, of api only types, and reports on one page', () => {
  const { dependencies } = JSON.parse(readFileSync(join(PROJECT, 'web/package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const packages = Object.keys(dependencies).filter((name) => !name.startsWith('@candor/'));
  const allowed = (one: Import) =>
    ['@candor/api/types', '@candor/api/pictures'].includes(one.specifier)
      ? one.typeOnly
      : ['release', 'release/formats/csv', 'release/sentences', 'release/views', 'measures', 'framework'].some(
          (door) => one.specifier === `@candor/data/${door}`,
        ) ||
        (one.specifier === '@candor/data/report' && one.file.startsWith('web/src/report/')) ||
        packages.some((name) => one.specifier === name || one.specifier.startsWith(`${name}/`)) ||
        // What the build makes of `web/words`.
        one.specifier.startsWith('catalogue:');
  const strange = importsIn('web/src').filter((one) => {
    const path = target(one);
    // The sentences of releases, for views that are made where there is no server.
    return path === null ? !allowed(one) : !path.startsWith('web/src/') && path !== 'data/words/en.yaml?raw';
  });
  expect(shown(strange)).toEqual([]);
});

describe.each(['framework', 'report', 'statistics', 'disclosure', 'release'])('data/src/%s', (room) => {
  const inFolderShell = (path: string) => /^data\/src\/[a-z]+\/folder(\/|\.ts$)/.test(path);
  const imports = importsIn(`data/src/${room}`).filter((one) => !inFolderShell(one.file));

  test('is pure: it imports no Node, no database, no store, and no part that does', () => {
    const strange = imports.filter((one) => {
      const path = target(one);
      if (path === null) return /^(node:|better-sqlite3$|hono|react|@candor\/)/.test(one.specifier);
      return path.startsWith('data/src/store') || inFolderShell(path) || !path.startsWith('data/src/');
    });
    expect(imports.length).toBeGreaterThan(3);
    expect(shown(strange)).toEqual([]);
  });
});

test('table-protection is pure: it imports its own files, its packages, and of data what releases and tables share', () => {
  const allowed = /^(csv-parse\/sync|csv-stringify\/sync|zod|@candor\/data\/disclosure\/shared)$/;
  const imports = importsIn('table-protection/src');
  const strange = imports.filter((one) => {
    const path = target(one);
    return path === null ? !allowed.test(one.specifier) : !path.startsWith('table-protection/src/');
  });
  expect(imports.length).toBeGreaterThan(100);
  expect(shown(strange)).toEqual([]);
});

test('only the commands for tables import table-protection: no release needs it', () => {
  const users = importsIn('scripts/src')
    .filter(
      (one) => one.specifier.startsWith('@candor/table-protection') || target(one)?.startsWith('table-protection/'),
    )
    .map((one) => one.file);
  expect(users.toSorted()).toEqual([
    'scripts/src/audit/table.ts',
    'scripts/src/commands/protect.ts',
    'scripts/src/protect/files.ts',
  ]);
});

test('data imports neither api, web, scripts nor table-protection', () => {
  const strange = importsIn('data/src').filter(
    (one) => one.specifier.startsWith('@candor/') || target(one)?.startsWith('data/src/') === false,
  );
  expect(shown(strange)).toEqual([]);
});

describe('the lint rule', () => {
  const FORBIDDEN = [
    ['api/src', '@candor/data/store'],
    ['api/src/routes', '@candor/data/statistics'],
    ['api/src', '@candor/data/disclosure'],
    ['api/src', '@candor/data/disclosure/shared'],
    ['api/src', '@candor/table-protection'],
    ['web/src', '@candor/table-protection'],
    ['web/src/report', '@candor/data/disclosure/shared'],
    ['web/src/report', '@candor/table-protection/bench'],
    ['web/src/report', '@candor/table-protection'],
    ['web/src/report', '../../../table-protection/src/index.ts'],
    ['api/src', '../../data/src/store/index.ts'],
    ['api/src', 'better-sqlite3'],
    ['web/src', '@candor/data/store'],
    ['web/src/page', '@candor/data/report'],
    ['web/src/framework', '@candor/data/report'],
    ['web/src/report', '@candor/data/store'],
    ['web/src/report', '@candor/data/statistics'],
    ['data/src/statistics', 'node:fs'],
    ['data/src/release', 'better-sqlite3'],
    ['data/src/disclosure', '../store/index.ts'],
    ['table-protection/src', 'node:fs'],
    ['table-protection/src', '@candor/data/store'],
    ['table-protection/src', '@candor/data/disclosure'],
    ['table-protection/src', '../../data/src/disclosure/index.ts'],
  ] as const;
  const ALLOWED = [
    ['api/src', '@candor/data/release/folder'],
    ['web/src', '@candor/data/framework'],
    ['web/src/report', '@candor/data/report'],
    ['data/src/release/folder', 'node:fs'],
    ['data/src/store', 'better-sqlite3'],
    ['scripts/src', '@candor/data/store'],
    ['scripts/src', '@candor/table-protection'],
    ['table-protection/src', '@candor/data/disclosure/shared'],
  ] as const;

  /** A small project with this project's own lint rules; Biome reports no such rule on a snippet from standard input. */
  const project = temporaryFolder();
  let reported = new Set<string>();
  beforeAll(() => {
    for (const name of ['biome.json', '.gitignore']) cpSync(join(PROJECT, name), join(project, name));
    for (const [folder, specifier] of [...FORBIDDEN, ...ALLOWED]) {
      mkdirSync(join(project, folder), { recursive: true });
      const file = join(project, snippet(folder, specifier));
      writeFileSync(file, `import { one } from '${specifier}';\n\none();\n`);
    }
    const biome = join(PROJECT, 'node_modules', '.bin', 'biome');
    const { stdout } = spawnSync(biome, ['lint', '--reporter=json', '.'], { cwd: project, encoding: 'utf8' });
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { category: string; location: { path: string } }[] };
    reported = new Set(
      diagnostics
        .filter((one) => one.category === 'lint/style/noRestrictedImports')
        .map((one) => one.location.path.replaceAll('\\', '/')),
    );
  });

  const snippet = (folder: string, specifier: string) => `${folder}/x-${specifier.replaceAll(/[^a-z0-9]+/g, '-')}.ts`;

  test.each(FORBIDDEN)('fires in %s on %s', (folder, specifier) => {
    expect(reported).toContain(snippet(folder, specifier));
  });

  test.each(ALLOWED)('does not fire in %s on %s', (folder, specifier) => {
    expect(reported).not.toContain(snippet(folder, specifier));
  });
});
