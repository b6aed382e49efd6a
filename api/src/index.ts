export { listeningAddress, type PublicAddress, readPublicAddress } from './address.ts';
export { type AppOptions, createApp } from './app.ts';
export { BodyCache } from './body-cache.ts';
export { drawnFirst, linkedViews } from './pictures/linked-views.ts';
export { type Answering, listen, type RunningServer } from './server.ts';
