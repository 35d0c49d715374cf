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

/** Who usually stands behind it; what is not said here stays open. */
const ACTOR: Record<string, string> = {
  ransomware: 'criminal',
  fraud: 'criminal',
  intrusions: 'unknown',
  availability: 'unknown',
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

/** Sectors whose failure others feel, whatever the law calls the organisation (Directive (EU) 2022/2555, annex I). */
const CRITICAL_SECTORS = new Set([
  'energy',
  'transport',
  'banking',
  'financial-markets',
  'health',
  'drinking-water',
  'waste-water',
  'digital-infrastructure',
  'public-administration',
]);

/**
 * What is usual for a kind of incident, at an ordinary organisation and at a critical one. A person corrects it; without
 * it nearly every new report would stand at baseline, and the queue would have no order.
 */
const USUAL: Record<string, { ordinary: Record<string, string>; critical: Record<string, string> }> = {
  ransomware: {
    ordinary: {
      functional_impact: 'denial-non-critical',
      recoverability: 'extended',
      potential_impact: 'moderate',
    },
    critical: {
      functional_impact: 'denial-critical',
      recoverability: 'extended',
      potential_impact: 'severe',
    },
  },
  ddos: {
    ordinary: { functional_impact: 'significant-non-critical', recoverability: 'regular' },
    critical: {
      functional_impact: 'significant-critical',
      recoverability: 'regular',
      potential_impact: 'high',
    },
  },
  intrusions: {
    ordinary: { functional_impact: 'minimal-non-critical', potential_impact: 'moderate' },
    critical: { functional_impact: 'minimal-critical', potential_impact: 'high' },
  },
  'information-content-security': {
    ordinary: { potential_impact: 'moderate' },
    critical: { potential_impact: 'high' },
  },
  fraud: { ordinary: { potential_impact: 'low' }, critical: {} },
};

/** Answers of the public form that are answers of the severity form too: question, option, then category and option. */
const TOLD: Record<string, Record<string, readonly [string, string]>> = {
  backups: {
    safe: ['recoverability', 'supplemented'],
    affected: ['recoverability', 'extended'],
    none: ['recoverability', 'not-recoverable'],
  },
  exploited: { yes: ['observed_activity', 'presence'] },
  dataEntered: { password: ['information_impact', 'privacy'], card: ['information_impact', 'privacy'] },
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
  // What the reporter says himself goes before what is usual.
  for (const [question, options] of Object.entries(TOLD)) {
    const given = facts.form?.[question];
    const told = typeof given === 'string' && Object.hasOwn(options, given) ? options[given] : undefined;
    if (told) answer(told[0], told[1], question);
  }
  const hit = gravest(organisations);
  const named = isRansomware(facts) ? 'ransomware' : (classification?.type ?? classification?.class);
  if (named !== undefined) {
    const usual = USUAL[named] ?? USUAL[classification?.class ?? ''];
    const answers = usual?.[hit ? 'critical' : 'ordinary'] ?? {};
    for (const [category, option] of Object.entries(answers)) answer(category, option, named);
    answer(
      'observed_activity',
      named === 'ransomware' ? 'effect' : ACTIVITY[classification?.class ?? ''],
      named,
    );
    answer('information_impact', INFORMATION[named], named);
    answer('actor', ACTOR[named] ?? ACTOR[classification?.class ?? ''], named);
    // The form has an answer of its own for it; leaving it open would count as nothing.
    if (usual) answer('location', 'unknown', named);
  }
  // After what is usual: ransomware at an essential entity is worse than its legal class alone says.
  if (hit) answer('potential_impact', POTENTIAL[hit.legalClass ?? ''], hit.name);
  for (const { name, sector } of organisations) answer('cross_sector', sectorOption(sector), name);
  return { ...scoreSeverity(selection), reasons };
}

function hasOption(category: string, option: string): boolean {
  return ncissConfig.categories.some((c) => c.id === category && c.options.some((o) => o.id === option));
}

function sectorOption(sector: string | null): string | undefined {
  if (sector === null) return undefined;
  return hasOption('cross_sector', sector) ? sector : SECTOR[sector];
}

/** The organisation that law or sector takes most seriously, if any is affected. */
function gravest(organisations: OrganisationSuggestion[]): OrganisationSuggestion | undefined {
  return (
    organisations.find(({ legalClass }) => POTENTIAL[legalClass ?? ''] === 'high') ??
    organisations.find(({ legalClass }) => legalClass === 'important') ??
    organisations.find(({ sector }) => CRITICAL_SECTORS.has(sector ?? ''))
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
