import { type DraftAnswers } from '@tocsin/intake';
import { BRANCHES } from './branches/registry.js';
import { type Field } from './field.js';
import { type Page } from './page.js';
import { contact } from './pages/contact.js';
import { describe } from './pages/describe.js';
import { organisation } from './pages/organisation.js';
import { what } from './pages/what.js';
import { when } from './pages/when.js';
import { who } from './pages/who.js';

const branchPages: Page[] = BRANCHES.filter(({ fields }) => fields.length > 0).map(({ kind, fields }) => ({
  id: kind,
  fields,
  asked: (answers) => answers.kind === kind,
}));

/** All pages in the order in which they are asked; seven at most for a citizen, the check of the answers included. */
export const PAGES: readonly Page[] = [who, what, ...branchPages, when, organisation, describe, contact];

/** What comes after the last question. */
export const CHECK = 'check';

export function findPage(id: string): Page | undefined {
  return PAGES.find((page) => page.id === id);
}

/** The pages that somebody with these answers is asked. */
export function pagesFor(answers: DraftAnswers): Page[] {
  return PAGES.filter(({ asked }) => asked?.(answers) ?? true);
}

/** The page before this one, or undefined at the first. */
export function pageBefore(id: string, answers: DraftAnswers): string | undefined {
  const pages = pagesFor(answers);
  const at = id === CHECK ? pages.length : pages.findIndex((page) => page.id === id);
  return pages[at - 1]?.id;
}

/**
 * Where to go after a page was answered. Somebody who came from the check goes back to it, by way of the pages that
 * only the new answer asks for.
 */
export function pageAfter(id: string, before: DraftAnswers, after: DraftAnswers, returning: boolean): string {
  const pages = pagesFor(after);
  if (returning) {
    const asked = new Set(pagesFor(before).map((page) => page.id));
    return pages.find((page) => !asked.has(page.id))?.id ?? CHECK;
  }
  return pages[pages.findIndex((page) => page.id === id) + 1]?.id ?? CHECK;
}

/** Every question that these answers lead to, in order. */
export function fieldsFor(answers: DraftAnswers): Field[] {
  return pagesFor(answers).flatMap(({ fields }) => fields);
}
