import { type SharedCase } from '@tocsin/formats';

/**
 * A case as words, for people and for examination: its summary, then what has no place of its own on a report's page.
 * Values stand in `fields.observables` by type, so they are not written out here. Pure.
 */
export function textOfCase(document: SharedCase): string {
  const { summary, organisations, countermeasures, timeline, notes, references, related } = document;
  return [
    summary,
    list(organisations.map(({ role, name, sector, country }) => `${role}: ${named(name, sector, country)}`)),
    list(countermeasures.map(({ kind, description, state }) => `${kind} (${state}): ${description}`)),
    list(timeline.map(({ at, text }) => `${at.slice(0, 16)}Z ${text}`)),
    list(notes.map(({ author, text }) => (author ? `${author}: ${text}` : text))),
    list(references.map(({ value, url }) => (url && url !== value ? `${value} <${url}>` : value))),
    list(related.map(({ owner, id }) => `${owner}#${id}`)),
  ]
    .filter((part) => part.trim() !== '')
    .join('\n\n');
}

const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');

function named(name: string, sector: string | null, country: string | null): string {
  const more = [sector, country].filter((each) => each !== null).join(', ');
  return more === '' ? name : `${name} (${more})`;
}
