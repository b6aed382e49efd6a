/** What others published of the industry, beside the metrics that it answers. */
export { default as OTHERS_WORDS } from 'catalogue:othersFound';
