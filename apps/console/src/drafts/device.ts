import { newUuid } from '../bulk/new-uuid.js';

const KEY = 'tocsin.device';

/** This browser, among those of one person: the same as long as its storage lives. It says nothing about the machine. */
export const device: string = (() => {
  const known = localStorage.getItem(KEY);
  if (known) return known;
  const made = newUuid();
  localStorage.setItem(KEY, made);
  return made;
})();
