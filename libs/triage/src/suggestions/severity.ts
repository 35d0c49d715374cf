import { ncissConfig } from '@tocsin/config';
import { scoreSeverity } from '@tocsin/incidents';
import { type ClassSuggestion, type OrganisationSuggestion, type SeveritySuggestion } from './suggestion.js';

export interface SeverityFacts {
  classification: ClassSuggestion | null;
  organisations: OrganisationSuggestion[];
  /** Answers of the public form, by question; values as they were typed. */
  form: Record<string, unknown> | null;
}

/** How far an attack of a class has come, as far as the class itself says so. */
const ACTIVITY: Record<string, string> = {
  'information-gathering': 'prepare',
  'intrusion-attempts': 'engage',
  fraud: 'engage',
  'malicious-code': 'presence',
  intrusions: 'presence',
  availability: 'effect',
  'information-content-security': 'effect',
};

const INFORMATION: Record<string, string> = { 'data-leak': 'privacy', 'data-loss': 'suspected' };

/** The sectors of `config/data/sectors.json` in the form's words; a sector that the form knows by the same id needs none. */
const SECTOR: Record<string, string> = {
  transport: 'transportation',
  banking: 'banking-finance',
  'financial-markets': 'banking-finance',
  health: 'healthcare',
  'drinking-water': 'water',
  'waste-water': 'water',
  'digital-infrastructure': 'communications',
  'ict-services': 'information-technology',
  'public-administration': 'government-facilities',
  chemicals: 'chemical',
  food: 'agriculture-food',
  manufacturing: 'critical-manufacturing',
  'digital-providers': 'information-technology',
  education: 'government-facilities',
};

const POTENTIAL: Record<string, string> = {
  essential: 'high',
  'trust-service-provider': 'high',
  important: 'moderate',
};

/**
 * Fills the severity form in as far as the report says something; what is unknown stays open, counts nothing and
 * keeps the score provisional. Pure; options that a site's form does not have are left out.
 */
export function suggestSeverity(facts: SeverityFacts): SeveritySuggestion {
  const selection: Record<string, string> = {};
  const reasons: Record<string, string> = {};
  const answer = (category: string, option: string | undefined, reason: string) => {
    if (option === undefined || category in selection || !hasOption(category, option)) return;
    selection[category] = option;
    reasons[category] = reason;
  };
  const { classification, organisations } = facts;
  if (classification) {
    const named = classification.type ?? classification.class;
    answer('observed_activity', ACTIVITY[classification.class], named);
    answer('information_impact', INFORMATION[classification.type ?? ''], named);
    if (classification.class === 'fraud') answer('actor', 'criminal', named);
  }
  if (isRansomware(facts)) {
    answer('actor', 'criminal', 'ransomware');
    selection.observed_activity = 'effect';
    reasons.observed_activity = 'ransomware';
    answer(
      'functional_impact',
      gravest(organisations) ? 'denial-critical' : 'denial-non-critical',
      'ransomware',
    );
  } else if (classification?.type === 'ddos') {
    answer(
      'functional_impact',
      gravest(organisations) ? 'significant-critical' : 'significant-non-critical',
      'ddos',
    );
  }
  for (const { name, sector } of organisations) answer('cross_sector', sectorOption(sector), name);
  const hit = gravest(organisations);
  if (hit) answer('potential_impact', POTENTIAL[hit.legalClass ?? ''], hit.name);
  return { ...scoreSeverity(selection), reasons };
}

function hasOption(category: string, option: string): boolean {
  return ncissConfig.categories.some((c) => c.id === category && c.options.some((o) => o.id === option));
}

function sectorOption(sector: string | null): string | undefined {
  if (sector === null) return undefined;
  return hasOption('cross_sector', sector) ? sector : SECTOR[sector];
}

/** The organisation that the law takes most seriously, if any is under it. */
function gravest(organisations: OrganisationSuggestion[]): OrganisationSuggestion | undefined {
  return (
    organisations.find(
      ({ legalClass }) => legalClass === 'essential' || legalClass === 'trust-service-provider',
    ) ?? organisations.find(({ legalClass }) => legalClass === 'important')
  );
}

function isRansomware({ classification, form }: SeverityFacts): boolean {
  if (form?.kind === 'ransomware') return true;
  return (
    classification?.type === 'infected-system' &&
    classification.reasons.some(({ matches }) => matches.some((word) => RANSOM.test(word)))
  );
}

const RANSOM =
  /ransom|rancon|rescate|вымогател|шифровальщик|зашифрован|выкуп|فدية|勒索|encrypt|chiffre|cifrad/u;
