// What each process gets to know: no more than it needs. The portal is the one that strangers talk to, so it has
// neither the owner's database address nor anybody's mail passwords.

/** Settings that only some processes may see. */
const KEYRING = [
  'KEYRING_SECRET',
  'KEYRING_SECRET_FILE',
  'KEYRING_SECRET_PREVIOUS',
  'KEYRING_SECRET_PREVIOUS_FILE',
];
const SECRET = [
  'DATABASE_URL',
  'PORTAL_DATABASE_URL',
  'SESSION_SECRET',
  'SMTP_URL',
  'IMAP_MAILBOXES',
  ...KEYRING,
];

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
  const keyring = { ...keyringSecret(base, secrets), ...keep(...KEYRING) };
  return {
    migrate: owner,
    api: { ...owner, ...session, ...keyring, ...keep('SMTP_URL') },
    portal: { ...open, PORTAL_DATABASE_URL: portalUrl, SESSION_SECRET: secrets.portal },
    mailgate: { ...owner, ...keep('IMAP_MAILBOXES') },
    demo: open,
    worker: { ...owner, ...session, ...keyring, ...keep('SMTP_URL') },
  };
}

/**
 * The secret that an installation keeps for itself where none is given; `npm run keyring` needs the same.
 * @param {NodeJS.ProcessEnv} base
 * @param {import('./folder.mjs').Secrets} secrets
 * @returns {NodeJS.ProcessEnv}
 */
export function keyringSecret(base, secrets) {
  if (base.KEYRING_SECRET || base.KEYRING_SECRET_FILE) return {};
  const previous = secrets.keyringPrevious;
  return { KEYRING_SECRET: secrets.keyring, ...(previous ? { KEYRING_SECRET_PREVIOUS: previous } : {}) };
}
