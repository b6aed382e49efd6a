export { type AppOptions, createApp } from './app.ts';
export { listen, type RunningServer } from './server.ts';
