/** An organisation of the demo. Ranges, domains and AS numbers are those reserved for documentation. */
export interface OrganisationSeed {
  name: string;
  kind: 'constituent' | 'partner';
  sector: string;
  legalClass?: 'essential' | 'important' | 'trust-service-provider' | 'voluntary';
  domains: string[];
  ranges?: string[];
  asns?: string[];
  contacts: { name: string; email: string; phone?: string; aroundTheClock?: boolean; locale?: string }[];
}
