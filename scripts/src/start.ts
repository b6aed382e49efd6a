import { buildSite } from './build-site.ts';
import { EXIT, type ExitCode, Refusal } from './command.ts';
import { DEMO_OPTIONS } from './commands/demo.ts';
import { SHIPPED } from './commands/ingest.ts';
import { main } from './main.ts';
import { HOME_OPTION, homeOf, readOptions } from './options.ts';
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
  for (const step of [['ingest'], ['publish', ...SHIPPED]]) {
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
