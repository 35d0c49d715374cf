import { type Locale } from './locales.js';
import { type ImapMailbox } from './env.schema.js';
import { type TlpLabel } from './tlp.js';

/** Languages that the portal and the console speak today. */

/** All settings, parsed once at start and frozen. Sizes are bytes; `publicUrl`s have no trailing slash. */
export interface TocsinConfig {
  readonly database: { readonly url?: string; readonly portalUrl?: string; readonly pool: number };
  readonly api: {
    readonly port: number;
    readonly host: string;
    readonly publicUrl: string;
    readonly maxBodyBytes: number;
  };
  readonly portal: { readonly port: number; readonly host: string; readonly publicUrl: string };
  readonly smtp: {
    readonly port: number;
    readonly host: string;
    readonly lmtpPort?: number;
    readonly maxBytes: number;
    readonly tls?: { readonly cert: string; readonly key: string };
  };
  readonly imap: readonly ImapMailbox[];
  readonly mail: {
    readonly address: string;
    readonly domain: string;
    readonly smtpUrl?: string;
    readonly outboxDir: string;
    readonly holdSeconds: number;
    /** What a person may attach to one answer: files, and bytes altogether. */
    readonly maxFiles: number;
    readonly maxFileBytes: number;
    /** Sign what leaves, where the team has a key. */
    readonly sign: boolean;
  };
  /** Who sent what comes in (SPF, DKIM, DMARC, ARC). */
  readonly authentication: {
    readonly isOn: boolean;
    /** Empty: those of the system. */
    readonly dnsServers: readonly string[];
    /** Lower case. */
    readonly trustedAuthservIds: readonly string[];
  };
  readonly keyring: {
    /** The first encrypts; any of them opens what it encrypted. None: no private key can be kept. */
    readonly secrets: readonly string[];
    /** PEM certificates of authorities whose S/MIME certificates are believed. */
    readonly authorities: readonly string[];
    readonly lookupWkd: boolean;
  };
  /** The exchange with partner CIRTs; `publicUrl` and `domain` are how they know us. */
  readonly federation: {
    readonly isOn: boolean;
    readonly port: number;
    readonly host: string;
    readonly publicUrl: string;
    /** Our name in every message (`iss`): the public URL with `/federation` behind it. */
    readonly issuer: string;
    readonly domain: string;
    /** False: partners keep what is for us, and we fetch it (RFC 8936). */
    readonly isReachable: boolean;
    readonly drills: boolean;
    readonly maxBytes: number;
    readonly maxFileBytes: number;
    /** How far a partner's clock may be ahead, and how old a message may be. */
    readonly clockSkewMs: number;
    readonly maxAgeMs: number;
    /** Then a message that nobody took is a dead letter. */
    readonly giveUpMs: number;
    readonly requestsPerMinute: number;
    readonly timeoutMs: number;
  };
  /** TAXII servers and MISPs of others. */
  readonly feeds: {
    /** `host` or `host:port` that may lie in our own network and speak HTTP. */
    readonly privateHosts: readonly string[];
    readonly timeoutMs: number;
  };
  /** How values of cases are compared. */
  readonly correlation: {
    /** A value that stands in more other cases than this tells of no likeness. */
    readonly noiseLimit: number;
    /** The team's own domains, addresses and ranges besides those of its mail and pages: never an observable. */
    readonly ownAssets: readonly string[];
  };
  /** What is looked up of a value beside what people tell. Nothing is asked of anybody else unless set. */
  readonly enrichment: {
    /** Reverse DNS is asked where there is a server to ask. */
    readonly dnsServers: readonly string[];
    /** MaxMind DB files; each may be missing. */
    readonly databases: { readonly country?: string; readonly asn?: string; readonly city?: string };
    readonly timeoutMs: number;
  };
  /** Who scans files for malware; without `clamd` nobody does, and files say so. */
  readonly scanning: {
    readonly clamd?: { readonly path: string } | { readonly host: string; readonly port: number };
    readonly timeoutMs: number;
    readonly maxBytes: number;
  };
  readonly site: {
    readonly name: string;
    readonly shortName: string;
    /** ISO 3166-1 alpha-2. */
    readonly country: string | null;
    readonly emergencyPhone: string;
    readonly exitUrl: string;
    readonly defaultLocale: Locale;
    readonly timeZone: string;
    readonly defaultTlp: TlpLabel;
  };
  /** Whether a new incident gets the steps of its type's playbook by itself. */
  readonly playbooks: { readonly automatic: boolean };
  readonly security: {
    readonly sessionSecret: string;
    readonly cookieSecure: boolean;
    readonly trustProxy: number;
  };
  readonly limits: {
    readonly loginAttempts: number;
    readonly statusAttempts: number;
    readonly portalSubmissionsPerHour: number;
  };
  /** Figures of a quarter or year are frozen by themselves so many days after its end; 0: only by a person. */
  readonly statistics: {
    readonly freezeAfterDays: number;
    /** The program that prints reports as tagged PDF. */
    readonly chromium?: string;
  };
  readonly worker: { readonly concurrency: number; readonly httpPort?: number };
  readonly mailgate: { readonly httpPort?: number };
  readonly log: { readonly level: string };
  readonly data: { readonly dir: string };
}
