/** The page for companies. */
export { default as REPORT_WORDS } from 'catalogue:report';
