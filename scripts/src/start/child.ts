import { main } from '../main.ts';
import { systemEffects } from '../system.ts';

// The process behind `npm start` that prepares the demonstration; it ends with the server, however that ends.
process.once('disconnect', () => process.exit(0));
process.exitCode = await main(['demo', '--publish', ...process.argv.slice(2)], systemEffects());
// The open channel would keep the process.
process.removeAllListeners('disconnect');
if (process.connected) process.disconnect();
