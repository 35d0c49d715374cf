// What each process gets to know: no more than it needs. The portal is the one that strangers talk to, so it has
// neither the owner's database address nor anybody's mail passwords.

/** Settings that only some processes may see. */
const SECRET = ['DATABASE_URL', 'PORTAL_DATABASE_URL', 'SESSION_SECRET', 'SMTP_URL', 'IMAP_MAILBOXES'];

/**
 * @param {NodeJS.ProcessEnv} base
 * @param {object} facts
 * @param {string} facts.url @param {string} facts.portalUrl @param {import('./folder.mjs').Secrets} facts.secrets
 * @returns {Record<'api' | 'portal' | 'mailgate' | 'worker' | 'migrate' | 'demo', NodeJS.ProcessEnv>}
 */
export function environments(base, { url, portalUrl, secrets }) {
  const open = { ...base };
  for (const name of [...SECRET, 'TOCSIN_STOP_WITH_PARENT']) delete open[name];
  const keep = (...names) =>
    Object.fromEntries(names.filter((name) => base[name]).map((name) => [name, base[name]]));
  const owner = { ...open, DATABASE_URL: url };
  const session = { SESSION_SECRET: base.SESSION_SECRET || secrets.session };
  return {
    migrate: owner,
    api: { ...owner, ...session, ...keep('SMTP_URL') },
    portal: { ...open, PORTAL_DATABASE_URL: portalUrl, SESSION_SECRET: secrets.portal },
    mailgate: { ...owner, ...keep('IMAP_MAILBOXES') },
    demo: open,
    worker: { ...owner, ...session, ...keep('SMTP_URL') },
  };
}
