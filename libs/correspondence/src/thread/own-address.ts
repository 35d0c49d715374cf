/** Whether mail to the address would come back to us: the team's own, with or without a token or another `+detail`. */
export function isOwnAddress(address: string, own: string): boolean {
  return withoutDetail(address) === withoutDetail(own);
}

/** The same as SQL on a column. */
export function isOwnAddressSql(column: string, own: string): string {
  const literal = `'${withoutDetail(own).replaceAll("'", "''")}'`;
  return `coalesce(regexp_replace(lower(btrim(${column})), '^([^+@]+)[+].*@', '\\1@') = ${literal}, false)`;
}

/** Lower case and without `+detail`, as mail that comes to it is counted (`inbound_message.mailbox`). */
export function withoutDetail(address: string): string {
  return address
    .trim()
    .toLowerCase()
    .replace(/^([^+@]+)\+.*@/, '$1@');
}
