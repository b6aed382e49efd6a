// Stands before every import of zod: its probe for `new Function` would be reported as a breach of the page's policy.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

export {};
