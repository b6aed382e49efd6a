import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite } from './build-site.ts';
import { EXIT, type ExitCode, Refusal } from './command.ts';
import { DEMO_OPTIONS } from './commands/demo.ts';
import { SHIPPED, SOURCES } from './commands/ingest.ts';
import { main } from './main.ts';
import { HOME_OPTION, type Home, homeOf, readOptions } from './options.ts';
import { OPERATOR_OPTIONS } from './serve/operator.ts';
import { prepareBehind } from './start/prepare-behind.ts';
import { systemEffects } from './system.ts';

// `npm start`: from nothing to a running dashboard. Each step finds what is there already and leaves it. The real data
// comes first; the demonstration takes minutes of computing and is prepared behind the server.
const effects = systemEffects();

async function start(): Promise<ExitCode> {
  const { values } = readOptions(
    {
      options: {
        ...HOME_OPTION,
        ...DEMO_OPTIONS,
        port: { type: 'string' },
        host: { type: 'string' },
        public: { type: 'string' },
        ...OPERATOR_OPTIONS,
        'api-only': { type: 'boolean' },
        'no-demo': { type: 'boolean' },
      },
    },
    process.argv.slice(2),
  );
  const {
    'no-demo': noDemo,
    'api-only': apiOnly,
    home,
    port,
    host,
    operator,
    contact,
    public: publicUrl,
    ...demo
  } = values;
  const at = options({ home });
  const steps = [...editions(homeOf(home, effects.env)), ['ingest'], ['publish', ...SHIPPED]];
  for (const step of steps) {
    const code = await main([...step, ...at], effects);
    if (code !== EXIT.done) return code;
  }
  if (apiOnly !== true && buildSite()) effects.out('Dashboard built.');
  const preparation =
    noDemo === true ? null : prepareBehind(homeOf(home, effects.env), [...at, ...options(demo)], effects);
  try {
    return await main(
      [
        'serve',
        ...at,
        ...options({ port, host, operator, contact, public: publicUrl }),
        ...(apiOnly ? ['--api-only'] : []),
      ],
      effects,
    );
  } finally {
    await preparation?.stop();
  }
}

/** Into a new home figures that were restated come edition by edition, so that their history shows in releases. */
function editions({ releases }: Home): readonly string[][] {
  if (existsSync(join(releases, RESTATED))) return [];
  return EDITIONS.flatMap((edition) => [
    ['ingest', join(SOURCES, RESTATED), '--as-of', edition],
    ['publish', RESTATED],
  ]);
}

const RESTATED = 'disclosures';

/** Those after which figures of whole years were restated, and the one that took most of it back. */
const EDITIONS = ['2021-Q4', '2022-Q3', '2022-Q4'];

/** Options as arguments again; those that were not given are left out. */
function options(values: Readonly<Record<string, string | undefined>>): string[] {
  return Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}=${value}`]));
}

try {
  process.exitCode = await start();
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  effects.err(error.message);
  process.exitCode = EXIT.refused;
}
