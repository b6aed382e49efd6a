export { additions, unnamed } from './additions.ts';
export { ANSWERS } from './answers/index.ts';
export { breakingChanges } from './breaking.ts';
export { API_VERSION, type OpenApiDocument, openApiDocument } from './document.ts';
export { ROUTES } from './routes.ts';
