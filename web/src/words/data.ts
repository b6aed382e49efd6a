/** The releases of a dataset, the API, and how to cite. */
export { default as DATA_WORDS } from 'catalogue:data';
