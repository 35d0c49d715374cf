export const ORGANISATION_KINDS = ['constituent', 'partner', 'third-party'] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** An organisation as it is named elsewhere: in a list, beside an observable, on an incident. */
export interface OrganisationSummary {
  id: string;
  name: string;
  kind: OrganisationKind;
  /** An id of `constituencyTerms.sectors`. */
  sector: string | null;
  /** An id of `constituencyTerms.legalClasses`. */
  legalClass: string | null;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
}

export interface ContactView {
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
  aroundTheClock: boolean;
  locale: string | null;
  /** What he is there for. */
  role: string | null;
  /** IANA name. */
  timeZone: string | null;
}

export interface OrganisationView extends OrganisationSummary {
  /** In the order of call in an emergency. */
  contacts: ContactView[];
  /** CIDR notation, addresses too: `192.0.2.0/24`, `2001:db8::1/128`. */
  ranges: string[];
  /** `AS64496`. */
  asns: string[];
  /** ASCII, lower case. */
  domains: string[];
  createdAt: Date;
  version: number;
}

/** What another organisation has already, or what looks too wide: said, not refused, because both can be right. */
export interface OverlapWarning {
  kind: 'range' | 'asn' | 'domain' | 'name' | 'public-suffix';
  /** The caller's value. */
  value: string;
  /** What it meets: the other's range, domain, AS number or name. */
  other: string | null;
  organisation: { id: string; name: string } | null;
}

export interface SavedOrganisation {
  organisation: OrganisationView;
  warnings: OverlapWarning[];
}
