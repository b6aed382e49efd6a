/** What a page of the dashboard may load: nothing of anybody else. */
export const POLICY = {
  defaultSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
};

/** A company's file is read on this page: nothing that the page does may open a connection. */
export const REPORT_POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  workerSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  fontSrc: ["'self'"],
  imgSrc: ['data:'],
  connectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
};

/** Heeded where the answer is the script of a worker, which does not have the policy of the page that starts it. */
export const WORKER_POLICY = { defaultSrc: ["'none'"], scriptSrc: ["'self'"] };

/** Data, and its pages for people, which hold their own style: a browser that opens them runs nothing. */
export const DATA_POLICY = {
  defaultSrc: ["'none'"],
  styleSrc: ["'unsafe-inline'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'self'"],
};
