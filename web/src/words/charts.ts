/** Charts, their tables and their notes. */
export { default as CHART_WORDS } from 'catalogue:charts';
