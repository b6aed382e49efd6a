import { EXIT } from '../command.ts';
import { main } from '../main.ts';
import { systemEffects } from '../system.ts';

// The process behind `npm start` that prepares the demonstrations; it ends with the server, however that ends.
process.once('disconnect', () => process.exit(0));
const args = process.argv.slice(2);
const effects = systemEffects();
// The survey takes seconds, so that it does not wait for the minutes of the reports.
const survey = await main(
  ['demo', '--survey', '--publish', ...args.filter((one) => one.startsWith('--home='))],
  effects,
);
const reports = await main(['demo', '--publish', ...args], effects);
process.exitCode = reports === EXIT.done ? survey : reports;
// The open channel would keep the process.
process.removeAllListeners('disconnect');
if (process.connected) process.disconnect();
