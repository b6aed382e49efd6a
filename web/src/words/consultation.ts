/** Who was asked about the framework, and what they asked for. */
export { default as CONSULTATION_WORDS } from 'catalogue:consultation';
