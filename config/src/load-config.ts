import { randomBytes } from 'node:crypto';
import { isAbsolute, resolve } from 'node:path';
import { type Env, envSchema } from './env.schema.js';
import { keyringSecrets, readAuthorities } from './keyring-secrets.js';
import { type TocsinConfig } from './tocsin-config.js';

/** Thrown when the environment cannot be used; `message` lists every setting that is wrong, never its value. */
export class ConfigError extends Error {
  constructor(readonly problems: string[]) {
    super(`The settings cannot be used:\n${problems.map((p) => `  - ${p}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

/**
 * Reads the environment once into frozen, typed slices.
 * @throws ConfigError naming all wrong settings at once, so that nobody mends them one start at a time.
 */
export function loadConfig(env: NodeJS.ProcessEnv, base = process.cwd()): TocsinConfig {
  const parsed = envSchema.safeParse(env);
  const problems = parsed.success ? [] : parsed.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`);
  problems.push(...crossChecks(env));
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);
  return deepFreeze(slices(parsed.data, base));
}

/** What one setting's own rule cannot see. */
function crossChecks(e: NodeJS.ProcessEnv): string[] {
  const problems: string[] = [];
  if (Boolean(e.SMTP_TLS_CERT) !== Boolean(e.SMTP_TLS_KEY)) {
    problems.push('SMTP_TLS_CERT, SMTP_TLS_KEY: give both or neither');
  }
  if (e.CLAMD_SOCKET && e.CLAMD_URL) problems.push('CLAMD_SOCKET, CLAMD_URL: give one of them');
  if (e.CLAMD_URL && !/^tcp:\/\/[^/?#@]+:\d+\/?$/.test(e.CLAMD_URL)) {
    problems.push('CLAMD_URL: must be tcp://host:port');
  }
  problems.push(...keyringSecrets(e).problems);
  if (readAuthorities(e.SMIME_AUTHORITIES_FILE) === null)
    problems.push('SMIME_AUTHORITIES_FILE: must be a readable file with PEM certificates');
  try {
    new Intl.DateTimeFormat('en', { timeZone: e.SITE_TIME_ZONE || 'UTC' });
  } catch {
    problems.push('SITE_TIME_ZONE: is not a known IANA time zone');
  }
  return problems;
}

function slices(e: Env, base: string): TocsinConfig {
  const dir = isAbsolute(e.TOCSIN_DATA) ? e.TOCSIN_DATA : resolve(base, e.TOCSIN_DATA);
  return {
    database: {
      url: e.DATABASE_URL,
      portalUrl: e.PORTAL_DATABASE_URL,
      pool: e.DATABASE_POOL,
    },
    api: {
      port: e.API_PORT,
      host: e.API_HOST,
      publicUrl: e.API_PUBLIC_URL ?? `http://${e.API_HOST}:${e.API_PORT}`,
      maxBodyBytes: e.API_MAX_BODY_BYTES,
    },
    portal: {
      port: e.PORTAL_PORT,
      host: e.PORTAL_HOST,
      publicUrl: e.PORTAL_PUBLIC_URL ?? `http://${e.PORTAL_HOST}:${e.PORTAL_PORT}`,
    },
    smtp: {
      port: e.SMTP_PORT,
      host: e.SMTP_HOST,
      lmtpPort: e.LMTP_PORT,
      maxBytes: e.SMTP_MAX_BYTES,
      tls: e.SMTP_TLS_CERT && e.SMTP_TLS_KEY ? { cert: e.SMTP_TLS_CERT, key: e.SMTP_TLS_KEY } : undefined,
    },
    imap: e.IMAP_MAILBOXES,
    mail: {
      address: e.MAIL_ADDRESS,
      domain: domainOf(e.MAIL_ADDRESS),
      smtpUrl: e.SMTP_URL,
      outboxDir: resolve(dir, 'outbox'),
      holdSeconds: e.OUTBOX_HOLD_SECONDS,
      maxFiles: e.REPLY_MAX_FILES,
      maxFileBytes: e.REPLY_MAX_FILE_BYTES,
      sign: e.MAIL_SIGN,
    },
    authentication: {
      isOn: e.MAIL_AUTHENTICATION,
      dnsServers: e.MAIL_DNS_SERVERS,
      trustedAuthservIds: e.MAIL_TRUSTED_AUTHSERV_IDS.map((id) => id.toLowerCase()),
    },
    keyring: {
      secrets: keyringSecrets(e).secrets,
      authorities: readAuthorities(e.SMIME_AUTHORITIES_FILE) ?? [],
      lookupWkd: e.KEY_LOOKUP_WKD,
    },
    correlation: { noiseLimit: e.SIMILAR_NOISE_LIMIT, ownAssets: e.OWN_ASSETS },
    enrichment: {
      dnsServers: e.ENRICH_DNS_SERVERS,
      databases: {
        country: e.ENRICH_MMDB_COUNTRY,
        asn: e.ENRICH_MMDB_ASN,
        city: e.ENRICH_MMDB_CITY,
      },
      timeoutMs: e.ENRICH_TIMEOUT_SECONDS * 1000,
    },
    scanning: {
      clamd: clamdAddress(e),
      timeoutMs: e.CLAMD_TIMEOUT_SECONDS * 1000,
      maxBytes: e.CLAMD_MAX_BYTES,
    },
    site: {
      name: e.SITE_NAME,
      shortName: e.SITE_SHORT_NAME,
      country: e.SITE_COUNTRY ?? null,
      emergencyPhone: e.SITE_PHONE,
      exitUrl: e.SITE_EXIT_URL,
      defaultLocale: e.SITE_LOCALE,
      timeZone: e.SITE_TIME_ZONE,
      defaultTlp: e.SITE_DEFAULT_TLP,
    },
    playbooks: { automatic: e.PLAYBOOKS_AUTOMATIC },
    security: {
      // A secret that lives as long as the process is enough where nothing was given: sessions end with a restart.
      sessionSecret: e.SESSION_SECRET ?? randomBytes(32).toString('hex'),
      cookieSecure: e.COOKIE_SECURE,
      trustProxy: e.TRUST_PROXY,
    },
    limits: {
      loginAttempts: e.LOGIN_ATTEMPTS,
      statusAttempts: e.STATUS_ATTEMPTS,
      portalSubmissionsPerHour: e.PORTAL_SUBMISSIONS_PER_HOUR,
    },
    statistics: { freezeAfterDays: e.STATISTICS_FREEZE_AFTER_DAYS, chromium: e.STATISTICS_CHROMIUM },
    federation: federation(e),
    feeds: {
      privateHosts: e.FEEDS_PRIVATE_HOSTS.map((host) => host.toLowerCase()),
      timeoutMs: e.FEEDS_TIMEOUT_SECONDS * 1000,
    },
    worker: { concurrency: e.WORKER_CONCURRENCY, httpPort: e.WORKER_HTTP_PORT },
    mailgate: { httpPort: e.MAILGATE_HTTP_PORT },
    log: { level: e.LOG_LEVEL },
    data: { dir },
  };
}

const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

const DAY_MS = 24 * 60 * 60 * 1000;

function federation(e: Env): TocsinConfig['federation'] {
  // Whoever asks for any free port for people asks for a second system beside another one.
  const port = e.FEDERATION_PORT ?? (e.API_PORT === 0 ? 0 : 3002);
  const publicUrl = (e.FEDERATION_PUBLIC_URL ?? `https://${e.FEDERATION_HOST}:${port}`).replace(/\/+$/, '');
  return {
    isOn: e.FEDERATION_ENABLED,
    port,
    host: e.FEDERATION_HOST,
    publicUrl,
    issuer: `${publicUrl}/federation`,
    domain: e.FEDERATION_DOMAIN ?? domainOf(e.MAIL_ADDRESS),
    isReachable: e.FEDERATION_REACHABLE,
    drills: e.FEDERATION_DRILLS,
    maxBytes: e.FEDERATION_MAX_BYTES,
    maxFileBytes: e.FEDERATION_MAX_FILE_BYTES,
    clockSkewMs: e.FEDERATION_CLOCK_SKEW_SECONDS * 1000,
    maxAgeMs: e.FEDERATION_MAX_AGE_DAYS * DAY_MS,
    giveUpMs: e.FEDERATION_GIVE_UP_DAYS * DAY_MS,
    requestsPerMinute: e.FEDERATION_REQUESTS_PER_MINUTE,
    timeoutMs: e.FEDERATION_TIMEOUT_SECONDS * 1000,
  };
}

function clamdAddress(e: Env): TocsinConfig['scanning']['clamd'] {
  if (e.CLAMD_SOCKET) return { path: e.CLAMD_SOCKET };
  if (!e.CLAMD_URL) return undefined;
  const { hostname, port } = new URL(e.CLAMD_URL);
  return { host: hostname.replace(/^\[(.*)\]$/, '$1'), port: Number(port) };
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(deepFreeze);
    Object.freeze(value);
  }
  return value;
}
