/**
 * SQL: what a report says, or something empty where it is sealed. Every list, page and search that shows a word of a
 * report goes through it (DOMAIN: child protection; docs/adr/0055 says why at the reading and not by moving the row).
 * @param alias of `intake.report` in the statement
 */
export const unlessSealed = (alias: string, sql: string, otherwise = `''`): string =>
  `CASE WHEN ${alias}.sealed_at IS NULL THEN ${sql} ELSE ${otherwise} END`;
