import { buildSite } from './build-site.ts';
import { EXIT, Refusal } from './command.ts';
import { main } from './main.ts';
import { systemEffects } from './system.ts';

// `npm start`: from nothing to a running dashboard. Each step finds what is there already and leaves it.
const effects = systemEffects();

async function start(): Promise<number> {
  for (const command of ['ingest', 'publish']) {
    const code = await main([command], effects);
    if (code !== EXIT.done) return code;
  }
  if (buildSite()) effects.out('Dashboard built.');
  return main(['serve', ...process.argv.slice(2)], effects);
}

try {
  process.exitCode = await start();
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  effects.err(error.message);
  process.exitCode = EXIT.refused;
}
