import { existsSync } from 'node:fs';
import { openDatabase, storedDatasets } from '@candor/data/store';
import { buildSite } from './build-site.ts';
import { EXIT, Refusal } from './command.ts';
import { main } from './main.ts';
import { homeOf } from './options.ts';
import { systemEffects } from './system.ts';

// `npm start`: from nothing to a running dashboard. Each step finds what is there already and leaves it.
const effects = systemEffects();

/** The demonstration is made once; its two thousand files need not be read again at every start. */
function hasDemo(store: string): boolean {
  if (!existsSync(store)) return false;
  const db = openDatabase(store);
  try {
    return storedDatasets(db).some((dataset) => dataset.id === 'demo');
  } finally {
    db.close();
  }
}

async function start(): Promise<number> {
  const home = homeOf(undefined, effects.env);
  const steps = [['ingest'], ...(hasDemo(home.store) ? [] : [['demo'], ['ingest', home.demo]])];
  for (const step of steps) {
    const code = await main(step, effects);
    if (code !== EXIT.done) return code;
  }
  // The confidential demonstration is refused as long as disclosure control does not exist; the page says so.
  if ((await main(['publish'], effects)) === EXIT.refused) return EXIT.refused;
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
