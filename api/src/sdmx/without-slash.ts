/** A path of SDMX as the router knows it: clients of SDMX end theirs with a slash. */
export const withoutSlash = (path: string) => (path.startsWith('/v1/sdmx/') ? path.replace(/\/+$/, '') : path);
