export { listeningAddress, type PublicAddress, readPublicAddress } from './address.ts';
export { type AppOptions, createApp } from './app.ts';
export { BodyCache } from './memory/body-cache.ts';
export { type Answering, listen, type RunningServer } from './server/server.ts';
