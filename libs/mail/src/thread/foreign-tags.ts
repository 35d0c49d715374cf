/**
 * Tags by which other systems find their tickets again: RT `[example.org #1234]`, Zammad and Znuny `[Ticket#1234]`,
 * osTicket and GLPI `[#1234]`, Jira `[JIRA] (ABC-12)` and `[ABC-12]`, Zendesk `[A1B2C3-D4E5]`. Ours are none of them.
 */
const FOREIGN =
  /\[[^[\]#]{0,60}#\s?\d{1,20}\]|\[(?![RI]-\d{4}-\d{6}|EX-\d{4}-\d{6})[A-Z][A-Z0-9]{1,9}-\d{1,7}\]|\[[A-Z0-9]{6}-[A-Z0-9]{4}\]/g;

/** The tags of other systems in a subject, each once, at most three. */
export function readForeignTags(subject: string): string[] {
  const found = subject.slice(0, 2000).match(FOREIGN) ?? [];
  return [...new Set(found)].slice(0, 3);
}
