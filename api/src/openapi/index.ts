export { ANSWERS } from './answers/index.ts';
export { breakingChanges } from './breaking.ts';
export { type OpenApiDocument, openApiDocument } from './document.ts';
export { ROUTES } from './routes.ts';
