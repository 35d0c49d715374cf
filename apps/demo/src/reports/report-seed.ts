/** A report of the demo, before it goes through one of the doors. `key` names it within the demo. */
export type ReportSeed = MailSeed | MachineMailSeed | DataSeed | PhoneSeed | FormSeed;

interface Seed {
  key: string;
  /** How long ago it was written or happened. */
  hoursAgo: number;
}

export interface SeedAddress {
  name: string;
  address: string;
}

export type SeedTlp = 'CLEAR' | 'GREEN' | 'AMBER' | 'AMBER+STRICT' | 'RED';

/** A mail as a person or an answering machine writes it. */
export interface MailSeed extends Seed {
  door: 'mail';
  from: SeedAddress;
  subject: string;
  text: string;
  files?: { name: string; contentType: string; text: string }[];
  autoSubmitted?: 'auto-replied';
  /** By an OpenPGP key of its own, which comes along. */
  signed?: true;
}

/** A mail that only machines write: a complaint (RFC 5965) or a bounce (RFC 3464). */
export interface MachineMailSeed extends Seed {
  door: 'machine-mail';
  envelopeFrom: string;
  raw: (facts: { messageId: string; date: string; to: string }) => string;
}

/** A report of a machine, one by one (`api`) or by the line (`bulk`). */
export interface DataSeed extends Seed {
  door: 'api' | 'bulk';
  subject: string;
  text: string;
  from?: SeedAddress;
  language?: string;
  tlp?: SeedTlp;
  classification?: { class: string; type: string };
  observables?: { type: SeedObservable; value: string }[];
}

export type SeedObservable = 'ipv4' | 'ipv6' | 'cidr' | 'asn' | 'domain' | 'url' | 'email' | 'sha256' | 'cve';

/** A call that an analyst typed in. */
export interface PhoneSeed extends Seed {
  door: 'phone';
  caller: string;
  phone: string;
  subject: string;
  text: string;
  language?: string;
}

/** The public form, filled in without JavaScript. */
export interface FormSeed extends Seed {
  door: 'form';
  locale: 'en' | 'fr' | 'ar';
  identity: 'named' | 'anonymous';
  /** Answers by question; pages that ask nothing of it are passed by. */
  answers: Record<string, string | string[]>;
}
