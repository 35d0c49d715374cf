import { z } from 'zod';
import { LOCALES } from './locales.js';

/** A TCP port; 0 asks the system for any free one. */
const port = (fallback: number) => z.coerce.number().int().min(0).max(65_535).default(fallback);
const flag = (fallback: boolean) =>
  z
    .enum(['true', 'false', '1', '0', 'yes', 'no'])
    .default(fallback ? 'true' : 'false')
    .transform((text) => ['true', '1', 'yes'].includes(text));
const optional = <T extends z.ZodType>(type: T) =>
  z.preprocess((text) => (text === '' ? undefined : text), type.optional());
const url = (...protocols: string[]) =>
  z.string().refine((text) => protocols.some((p) => text.startsWith(`${p}://`)), {
    message: `must start with ${protocols.map((p) => `${p}://`).join(' or ')}`,
  });
const size = (fallback: number) => z.coerce.number().int().min(1024).default(fallback);
/** Values with commas between. */
const list = (each: RegExp) =>
  z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((one) => one.trim())
        .filter((one) => one !== ''),
    )
    .refine((values) => values.every((value) => each.test(value)), {
      message: 'must be a list with commas between',
    });
const mailAddress = z.string().regex(/^[^\s@<>]+@[^\s@<>]+$/, 'must be a mail address');
const jsonArray = <T extends z.ZodType>(element: T) =>
  z
    .string()
    .default('[]')
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue({ code: 'custom', message: 'must be JSON' });
        return z.NEVER;
      }
    })
    .pipe(z.array(element));

const imapMailbox = z.strictObject({
  host: z.string().min(1),
  port: z.number().int().min(1).max(65_535).default(993),
  secure: z.boolean().default(true),
  user: z.string().min(1),
  password: z.string().min(1),
  mailbox: z.string().default('INBOX'),
  /** Where a stored message is moved; without it, it is flagged `$Tocsin` and left in place. */
  processedMailbox: z.string().optional(),
});

/** One mailbox that `mailgate` polls. */
export type ImapMailbox = z.infer<typeof imapMailbox>;

/**
 * Every setting that Tocsin knows, with its default. `docs/settings.md` is printed from the descriptions here.
 * The defaults serve one small machine; a larger installation sets `DATABASE_URL`, `SMTP_URL` and the public URLs.
 */
export const envSchema = z.object({
  DATABASE_URL: optional(url('postgres', 'postgresql')).describe(
    'PostgreSQL ≥ 15 to use; without it an embedded server is started',
  ),
  PORTAL_DATABASE_URL: optional(url('postgres', 'postgresql')).describe(
    'the same database as the role tocsin_portal; needed by the portal when DATABASE_URL is set',
  ),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10).describe('connections per process'),
  TOCSIN_DATA: z
    .string()
    .default('var')
    .describe('folder for the embedded database, secrets and written mail'),
  API_PORT: port(3000).describe('console and API'),
  API_HOST: z.string().default('127.0.0.1').describe('address that the API listens on'),
  API_PUBLIC_URL: optional(url('http', 'https')).describe('address of the console as people see it'),
  PORTAL_PORT: port(3001).describe('public reporting form'),
  PORTAL_HOST: z.string().default('127.0.0.1').describe('address that the portal listens on'),
  PORTAL_PUBLIC_URL: optional(url('http', 'https')).describe('address of the portal as the public sees it'),
  SMTP_PORT: port(2525).describe('inbound SMTP'),
  SMTP_HOST: z.string().default('127.0.0.1').describe('address that mailgate listens on'),
  LMTP_PORT: optional(z.coerce.number().int().min(0).max(65_535)).describe('inbound LMTP; unset = off'),
  SMTP_MAX_BYTES: size(30 * 1024 * 1024).describe('largest message taken, in bytes'),
  SMTP_TLS_CERT: optional(z.string()).describe('PEM certificate file for STARTTLS'),
  SMTP_TLS_KEY: optional(z.string()).describe('PEM key file for STARTTLS'),
  IMAP_MAILBOXES: jsonArray(imapMailbox).describe(
    'JSON list of mailboxes to poll: [{"host","port","secure","user","password","mailbox","processedMailbox"}]',
  ),
  MAIL_ADDRESS: mailAddress
    .default('cirt@cirt.example')
    .describe("the team's mail address; replies go to +r.TOKEN"),
  SMTP_URL: optional(url('smtp', 'smtps')).describe('server for outgoing mail; unset = files in var/outbox'),
  MAIL_SIGN: flag(true).describe('sign what leaves, where the team has a key'),
  MAIL_AUTHENTICATION: flag(true).describe('check SPF, DKIM, DMARC and ARC of what comes in; needs DNS'),
  MAIL_DNS_SERVERS: list(/^(?:\d{1,3}(?:\.\d{1,3}){3}|\[?[0-9a-f:]+\]?)(?::\d{1,5})?$/i).describe(
    'DNS servers for it, with commas between; unset = those of the system',
  ),
  MAIL_TRUSTED_AUTHSERV_IDS: list(/^[a-z0-9._-]{1,255}$/i).describe(
    'mail servers before ours whose Authentication-Results are believed, by the name that stands first in them',
  ),
  OUTBOX_HOLD_SECONDS: z.coerce
    .number()
    .min(0)
    .max(600)
    .default(10)
    .describe('how long a reply can be taken back'),
  REPLY_MAX_FILES: z.coerce.number().int().min(0).max(50).default(10).describe('files with one answer'),
  REPLY_MAX_FILE_BYTES: size(20 * 1024 * 1024).describe('files of one answer altogether, in bytes'),
  SITE_NAME: z.string().min(1).max(120).default('National CIRT').describe('name of the team'),
  SITE_SHORT_NAME: z.string().min(1).max(24).default('CIRT').describe('short name, used in mail'),
  SITE_COUNTRY: optional(z.string().regex(/^[A-Z]{2}$/, 'must be two capital letters')).describe(
    'country of the team (ISO 3166-1 alpha-2), told to partners',
  ),
  SITE_PHONE: z.string().max(40).default('+1 555 0100').describe('emergency phone shown on the portal'),
  SITE_EXIT_URL: url('http', 'https')
    .default('https://www.wikipedia.org/')
    .describe('harmless site that "Leave this page" on the portal opens'),
  SITE_LOCALE: z.enum(LOCALES).default('en').describe('default language'),
  SITE_TIME_ZONE: z.string().default('UTC').describe('IANA time zone'),
  PLAYBOOKS_AUTOMATIC: flag(true).describe('a new incident gets the steps of its type’s playbook by itself'),
  SITE_DEFAULT_TLP: z
    .enum(['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'])
    .default('AMBER')
    .describe('label assumed for unlabelled input'),
  SESSION_SECRET: optional(z.string().min(32)).describe(
    'signs session cookies; made and kept in TOCSIN_DATA if unset',
  ),
  KEYRING_SECRET: optional(z.string().min(32)).describe(
    "encrypts the team's private keys; made and kept in TOCSIN_DATA if unset: back it up, without it they are lost",
  ),
  KEYRING_SECRET_FILE: optional(z.string()).describe(
    'file with KEYRING_SECRET, instead of the setting itself',
  ),
  KEYRING_SECRET_PREVIOUS: optional(z.string().min(32)).describe(
    'the secret before, while keys are brought under a new one (npm run keyring)',
  ),
  KEYRING_SECRET_PREVIOUS_FILE: optional(z.string()).describe('file with KEYRING_SECRET_PREVIOUS'),
  SMIME_AUTHORITIES_FILE: optional(z.string()).describe(
    'PEM file with the certificate authorities whose S/MIME certificates are believed; unset = none',
  ),
  KEY_LOOKUP_WKD: flag(false).describe(
    "a person may ask for somebody's key by Web Key Directory: one HTTPS request to the domain of the address",
  ),
  FEDERATION_ENABLED: flag(true).describe('exchange cases with partner CIRTs'),
  FEDERATION_PORT: optional(z.coerce.number().int().min(0).max(65_535)).describe(
    'where partner CIRTs deliver (TLS, certificates on both sides); unset = 3002, or any free port where API_PORT is 0',
  ),
  FEDERATION_HOST: z.string().default('127.0.0.1').describe('address that it listens on'),
  FEDERATION_PUBLIC_URL: optional(url('https')).describe(
    'address under which partners reach it; it is part of our name, so it stays as it is once a partner knows it',
  ),
  FEDERATION_DOMAIN: optional(
    z.string().regex(/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/),
  ).describe('domain name in the ids of our cases; unset = that of MAIL_ADDRESS'),
  FEDERATION_REACHABLE: flag(true).describe(
    'partners reach us; no = behind a firewall: they keep what is for us, and we fetch it',
  ),
  FEDERATION_DRILLS: flag(true).describe('take part in exercises of partners'),
  FEDERATION_MAX_BYTES: size(10 * 1024 * 1024).describe('largest message taken from a partner, in bytes'),
  FEDERATION_MAX_FILE_BYTES: size(25 * 1024 * 1024).describe('largest file fetched from a partner, in bytes'),
  FEDERATION_CLOCK_SKEW_SECONDS: z.coerce
    .number()
    .min(0)
    .max(3_600)
    .default(300)
    .describe("how far a partner's clock may be ahead of ours"),
  FEDERATION_MAX_AGE_DAYS: z.coerce
    .number()
    .min(1)
    .max(90)
    .default(14)
    .describe('oldest message that is taken; longer than the other side goes on trying'),
  FEDERATION_GIVE_UP_DAYS: z.coerce
    .number()
    .min(0.01)
    .max(30)
    .default(7)
    .describe('how long a message is tried, or waits to be fetched, before it stands as a dead letter'),
  FEDERATION_REQUESTS_PER_MINUTE: z.coerce
    .number()
    .int()
    .min(1)
    .default(600)
    .describe('requests taken from one partner and minute, per process'),
  FEDERATION_TIMEOUT_SECONDS: z.coerce
    .number()
    .min(1)
    .max(300)
    .default(30)
    .describe('how long a partner may take to answer'),
  FEEDS_PRIVATE_HOSTS: list(/^(?:[a-z0-9.-]{1,253}|\[[0-9a-f:]+\])(?::\d{1,5})?$/i).describe(
    'TAXII servers and MISPs in our own network, as host or host:port: only these may have private addresses, or speak HTTP',
  ),
  FEEDS_TIMEOUT_SECONDS: z.coerce
    .number()
    .min(1)
    .max(600)
    .default(60)
    .describe('how long a TAXII server or a MISP may take to answer'),
  COOKIE_SECURE: flag(false).describe('send cookies over HTTPS only; set it behind TLS'),
  TRUST_PROXY: z.coerce
    .number()
    .int()
    .min(0)
    .max(10)
    .default(0)
    .describe('number of trusted reverse proxies'),
  API_MAX_BODY_BYTES: size(30 * 1024 * 1024).describe('largest API request body, in bytes'),
  LOGIN_ATTEMPTS: z.coerce
    .number()
    .int()
    .min(1)
    .default(10)
    .describe('wrong passwords per account and 15 minutes'),
  STATUS_ATTEMPTS: z.coerce.number().int().min(1).default(10).describe('wrong codes per reference and hour'),
  PORTAL_SUBMISSIONS_PER_HOUR: z.coerce
    .number()
    .int()
    .min(1)
    .default(30)
    .describe('reports per sender and hour'),
  WORKER_CONCURRENCY: z.coerce.number().int().min(1).max(64).default(4).describe('jobs at a time per worker'),
  WORKER_HTTP_PORT: optional(z.coerce.number().int().min(0).max(65_535)).describe(
    'health and metrics of worker; unset = off',
  ),
  MAILGATE_HTTP_PORT: optional(z.coerce.number().int().min(0).max(65_535)).describe(
    'health and metrics of mailgate; unset = off',
  ),
  CLAMD_SOCKET: optional(z.string()).describe('socket of clamd, which scans files; unset = not scanned'),
  CLAMD_URL: optional(url('tcp')).describe('clamd elsewhere: tcp://host:port, over a network that you trust'),
  CLAMD_TIMEOUT_SECONDS: z.coerce
    .number()
    .min(1)
    .max(600)
    .default(60)
    .describe('how long one file may be scanned'),
  CLAMD_MAX_BYTES: size(25 * 1024 * 1024).describe(
    "largest file given to clamd, in bytes; not above clamd's own StreamMaxLength",
  ),
  STATISTICS_FREEZE_AFTER_DAYS: z.coerce
    .number()
    .int()
    .min(0)
    .max(365)
    .default(14)
    .describe(
      'days after the end of a quarter or year when its figures are frozen by themselves; 0 = only by a person',
    ),
  SIMILAR_NOISE_LIMIT: z.coerce
    .number()
    .int()
    .min(1)
    .max(2_000)
    .default(200)
    .describe('a value seen in more other cases than this says nothing of a likeness'),
  OWN_ASSETS: list(/^[^\s,]{1,255}$/).describe(
    "the team's own domains, addresses and ranges, with commas between: never an observable",
  ),
  ENRICH_DNS_SERVERS: list(/^(?:\d{1,3}(?:\.\d{1,3}){3}|\[?[0-9a-f:]+\]?)(?::\d{1,5})?$/i).describe(
    'DNS servers that are asked for the names of addresses, with commas between; unset = not asked',
  ),
  ENRICH_MMDB_COUNTRY: optional(z.string()).describe('MaxMind DB file with countries'),
  ENRICH_MMDB_ASN: optional(z.string()).describe('MaxMind DB file with autonomous systems'),
  ENRICH_MMDB_CITY: optional(z.string()).describe('MaxMind DB file with cities'),
  ENRICH_TIMEOUT_SECONDS: z.coerce
    .number()
    .min(0.1)
    .max(120)
    .default(5)
    .describe('how long one look-up for one value may take'),
  STATISTICS_CHROMIUM: optional(z.string()).describe(
    'Chromium that prints reports of figures as tagged PDF in every script; unset = PDF in Latin and Cyrillic only',
  ),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .describe('log level'),
});

export type Env = z.infer<typeof envSchema>;
