/** How important what the framework asks is to whom, beside how well the figures answer. */
export { default as GAP_WORDS } from 'catalogue:gaps';
