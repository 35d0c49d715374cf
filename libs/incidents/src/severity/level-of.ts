/** The level that counts: a person's judgement before the score. */
export function levelOf(incident: { severityLevel: number; severityOverride: number | null }): number {
  return incident.severityOverride ?? incident.severityLevel;
}
