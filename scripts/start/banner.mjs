// What a person needs to know once everything runs.

/**
 * @param {object} facts
 * @param {import('../../config/dist/index.js').TocsinConfig} facts.config with real ports
 * @param {object} facts.addresses
 * @param {{ email: string, password: string } | undefined} facts.admin
 * @param {boolean} facts.embedded
 * @param {string} facts.database where the data are
 * @param {string} facts.logs
 * @param {string} facts.seconds
 * @returns {string}
 */
export function banner({ config, addresses, admin, apiKey, embedded, database, logs, seconds, dir }) {
  const rows = [
    ['Console (analysts)', addresses.api],
    ['Portal (public form)', addresses.portal],
    ['Mail in', `${addresses.smtp.host}:${addresses.smtp.port} (SMTP), for ${config.mail.address}`],
    ['Mail out', mailOut(config)],
    ['Other CIRTs', otherCirts(config, addresses)],
    [],
    ...login({ admin, apiKey, embedded, dir }),
    [],
    ['Database', database],
    ['Logs', logs],
  ];
  const lines = rows.map(([name, text]) => (name === undefined ? '' : `  ${name.padEnd(22)}${text}`));
  return [
    '',
    `Tocsin is running (after ${seconds} s).`,
    '',
    ...lines,
    '',
    'Ctrl-C stops everything.',
    '',
  ].join('\n');
}

function login({ admin, apiKey, embedded, dir }) {
  if (admin === undefined) return [['Sign in', 'with an account that exists already']];
  const rows = [
    ['Sign in as', admin.email],
    ['Password', admin.password],
  ];
  // Nothing is kept where the database is somebody's own: this is the only time the key is seen.
  return embedded
    ? [...rows, ['', `(also in ${dir}/local.json, with an API key)`]]
    : [...rows, ['API key', `${apiKey} (shown once, like the password: write both down)`]];
}

function otherCirts(config, addresses) {
  if (addresses.federation === undefined) return 'off (FEDERATION_ENABLED)';
  const { publicUrl } = config.federation;
  return publicUrl === addresses.federation ? publicUrl : `${addresses.federation}, known as ${publicUrl}`;
}

function mailOut(config) {
  if (config.mail.smtpUrl === undefined) return `written to ${config.mail.outboxDir} (SMTP_URL sends it)`;
  const { hostname, port } = new URL(config.mail.smtpUrl);
  return `sent through ${hostname}${port === '' ? '' : `:${port}`}`;
}
