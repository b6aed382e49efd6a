export { observe } from './observe.ts';
export { type ProtectedCell, type Protection, protect } from './protect.ts';
