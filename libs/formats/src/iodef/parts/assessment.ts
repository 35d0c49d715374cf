import { type SharedCase, type SharedSeverityLevel } from '../../case/shared-case.js';
import { type Json, member, objectsOf, textsOf } from './iodef-json.js';

const SEVERITIES = ['low', 'low', 'medium', 'high', 'high', 'high'] as const;
const LEVELS = new Map<string, SharedSeverityLevel>([
  ['low', 1],
  ['medium', 2],
  ['high', 3],
]);

/** The class in RSIT's machine tag, and the severity as the word of three that is nearest. */
export function assessmentToIodef({ classification, severity }: SharedCase): Json[] {
  const { rsitClass, rsitType } = classification;
  if (rsitClass === null && severity === null) return [];
  const category = rsitType === null ? `rsit:${rsitClass ?? ''}` : `rsit:${rsitClass ?? ''}="${rsitType}"`;
  const impact = { ...(severity ? { severity: SEVERITIES[severity.level] } : {}), type: 'unknown' };
  return [
    {
      ...(rsitClass === null ? {} : { IncidentCategory: [category] }),
      Impact: [{ SystemImpact: impact }],
    },
  ];
}

export function assessmentFromIodef(incident: unknown): Pick<SharedCase, 'classification' | 'severity'> {
  const assessments = objectsOf(incident, 'Assessment');
  const categories = assessments.flatMap((each) => textsOf(each, 'IncidentCategory'));
  const tag = categories
    .map((each) => /^rsit:([a-z-]+)(?:="([a-z0-9-]+)")?$/i.exec(each))
    .find((found) => found);
  const severity = assessments
    .flatMap((each) => objectsOf(each, 'Impact'))
    .flatMap((impact) => Object.values(impact))
    .map((impact) => LEVELS.get(String(member(impact, 'severity'))))
    .find((level) => level !== undefined);
  return {
    classification: {
      rsitClass: tag?.[1]?.toLowerCase() ?? null,
      rsitType: tag?.[2]?.toLowerCase() ?? null,
      version: '',
    },
    severity: severity === undefined ? null : { level: severity, score: null, provisional: true },
  };
}
