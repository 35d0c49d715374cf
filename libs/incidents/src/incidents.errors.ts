import { DomainError, staleError } from '@tocsin/platform';

/** Said for an unknown reference and for an incident that the caller may not see alike. */
export const incidentUnknown = () =>
  new DomainError('INCIDENT.UNKNOWN', { status: 404, title: 'There is no such incident' });

export const transitionDenied = (from: string, to: string, allowed: readonly string[]) =>
  new DomainError('INCIDENT.TRANSITION_DENIED', {
    status: 409,
    title: `An incident that is ${from} cannot become ${to}`,
    detail: allowed.length > 0 ? `It can become: ${allowed.join(', ')}.` : 'It cannot change its state.',
    extra: { from, to, allowed },
  });

export const transitionGuarded = (from: string, to: string, reason: string) =>
  new DomainError('INCIDENT.TRANSITION_GUARDED', {
    status: 422,
    title: `This incident cannot become ${to} now`,
    detail: reason,
    extra: { from, to },
  });

export const fieldsMissing = (fields: readonly string[]) =>
  new DomainError('INCIDENT.FIELDS_MISSING', {
    status: 422,
    title: 'Something is missing',
    detail: `Give: ${fields.join(', ')}.`,
    extra: { fields },
  });

export const classificationUnknown = (rsitClass: string, rsitType: string | null) =>
  new DomainError('INCIDENT.CLASSIFICATION_UNKNOWN', {
    status: 422,
    title: 'RSIT has no such class, or the class has no such type',
    extra: { rsitClass, rsitType },
  });

export const severityUnknown = (category: string, option: string) =>
  new DomainError('INCIDENT.SEVERITY_UNKNOWN', {
    status: 422,
    title: 'The severity form has no such category or answer',
    extra: { category, option },
  });

/** A label below the strictest part's: the part has to be lowered or taken away first. */
export const tlpBelowPart = (tlp: string, strictest: string) =>
  new DomainError('INCIDENT.TLP_BELOW_PART', {
    status: 422,
    title: `An incident that holds a TLP:${strictest} report cannot be TLP:${tlp}`,
    extra: { strictest },
  });

export const personUnavailable = () =>
  new DomainError('INCIDENT.PERSON_UNAVAILABLE', {
    status: 422,
    title: 'There is no such person, or the account is disabled',
  });

export const teamUnavailable = () =>
  new DomainError('INCIDENT.TEAM_UNAVAILABLE', { status: 422, title: 'There is no such team' });

export const teamEmpty = () =>
  new DomainError('INCIDENT.TEAM_EMPTY', { status: 422, title: 'Nobody in this team can take it' });

export const nobodyOnDuty = () =>
  new DomainError('INCIDENT.NOBODY_ON_DUTY', {
    status: 422,
    title: 'Nobody is on duty now',
    detail: 'Give it to a person or a team, or fill the gap in the duty calendar.',
  });

export const assigneeMissing = () =>
  new DomainError('INCIDENT.ASSIGNEE_MISSING', {
    status: 422,
    title: 'Say who takes it',
    detail: 'Give a person, a team, toMe, or leastLoaded.',
  });

export const reportUnknown = (references: readonly string[]) =>
  new DomainError('INCIDENT.REPORT_UNKNOWN', {
    status: 422,
    title: 'There is no such report',
    extra: { reports: references },
  });

export const reportRejected = (references: readonly string[]) =>
  new DomainError('INCIDENT.REPORT_REJECTED', {
    status: 409,
    title: 'A rejected report has to be reopened before it is linked',
    extra: { reports: references },
  });

export const reportNotLinked = () =>
  new DomainError('INCIDENT.REPORT_NOT_LINKED', { status: 404, title: 'This report is not linked here' });

export const organisationUnknown = () =>
  new DomainError('INCIDENT.ORGANISATION_UNKNOWN', { status: 422, title: 'There is no such organisation' });

export const organisationNotLinked = () =>
  new DomainError('INCIDENT.ORGANISATION_NOT_LINKED', {
    status: 404,
    title: 'This organisation is not named here',
  });

export const taskUnknown = () =>
  new DomainError('INCIDENT.TASK_UNKNOWN', { status: 404, title: 'There is no such task' });

/** Steps that have to be finished before a state; whoever leaves them undone says so (`skipRequired`) and why. */
export const stepsRequired = (to: string, steps: readonly string[]) =>
  new DomainError('INCIDENT.STEPS_REQUIRED', {
    status: 409,
    title: `Steps are still to be done before this incident becomes ${to}`,
    detail: 'Finish them, or confirm with a reason that they stay undone.',
    extra: { to, steps },
  });

export const countermeasureUnknown = () =>
  new DomainError('INCIDENT.COUNTERMEASURE_UNKNOWN', {
    status: 404,
    title: 'There is no such countermeasure',
  });

export const countermeasureDenied = (from: string, to: string, allowed: readonly string[]) =>
  new DomainError('INCIDENT.COUNTERMEASURE_DENIED', {
    status: 409,
    title: `A countermeasure that is ${from} cannot become ${to}`,
    extra: { from, to, allowed },
  });

/** What has ended is reopened before it is worked on. */
export const incidentEnded = (state: string) =>
  new DomainError('INCIDENT.ENDED', {
    status: 409,
    title: `This incident is ${state}; reopen it first`,
    extra: { state },
  });

export const observableNotThere = () =>
  new DomainError('INCIDENT.OBSERVABLE_NOT_THERE', {
    status: 404,
    title: 'This value is not in this incident',
  });

export const clockUnknown = () =>
  new DomainError('INCIDENT.CLOCK_UNKNOWN', { status: 404, title: 'There is no such clock' });

export const clockNotMissed = () =>
  new DomainError('INCIDENT.CLOCK_NOT_MISSED', {
    status: 409,
    title: 'This clock is not missed, or was answered already',
  });

/** Nobody there, or nobody who may see a restricted incident. */
export const escalationReachesNobody = () =>
  new DomainError('INCIDENT.ESCALATION_REACHES_NOBODY', {
    status: 422,
    title: 'Nobody who may see it would be told',
    detail: 'Choose others, or name them as members of the restricted incident first.',
  });

export const escalationUnknown = () =>
  new DomainError('INCIDENT.ESCALATION_UNKNOWN', {
    status: 404,
    title: 'There is no such escalation of yours',
  });

/** Everything that it held is in the survivor; what is to be done is done there. */
export const incidentMerged = (into: string) =>
  new DomainError('INCIDENT.MERGED', {
    status: 409,
    title: `This incident was merged into ${into}`,
    detail: 'Open that one, or undo the merge.',
    extra: { into },
  });

export const mergeWithItself = () =>
  new DomainError('INCIDENT.MERGE_WITH_ITSELF', {
    status: 422,
    title: 'An incident is not merged into itself',
  });

/** An exercise never becomes a real case, nor a real case an exercise (DOMAIN: Drill). */
export const mergeOfDrill = () =>
  new DomainError('INCIDENT.MERGE_OF_DRILL', {
    status: 422,
    title: 'An exercise and a real incident are never merged',
  });

export const notMerged = () =>
  new DomainError('INCIDENT.NOT_MERGED', { status: 409, title: 'This incident is not merged into another' });

/** The survivor is part of a third one: what came last is undone first. */
export const mergedFurther = (survivor: string, into: string) =>
  new DomainError('INCIDENT.MERGED_FURTHER', {
    status: 409,
    title: `${survivor} was merged into ${into} afterwards`,
    detail: `Undo the merge of ${survivor} first.`,
    extra: { survivor, into },
  });

export const unmergeTooLate = (until: Date) =>
  new DomainError('INCIDENT.UNMERGE_TOO_LATE', {
    status: 409,
    title: 'This merge can no longer be undone',
    detail: `It could be undone for 30 days, until ${until.toISOString()}. Split the incident instead.`,
    extra: { until },
  });

export const splitOfUnknown = () =>
  new DomainError('INCIDENT.SPLIT_OF_UNKNOWN', {
    status: 422,
    title: 'Choose what goes into the new incident',
    detail: 'Nothing was chosen, or something of it does not belong to this incident.',
  });

export const nothingToUndo = () =>
  new DomainError('INCIDENT.NOTHING_TO_UNDO', {
    status: 409,
    title: 'There is nothing of yours to undo here',
    detail: 'Only your own last change can be undone, within 60 seconds.',
  });

export const calendarInvalid = (problems: readonly string[]) =>
  new DomainError('SERVICE_LEVEL.CALENDAR_INVALID', {
    status: 422,
    title: 'This calendar cannot be used',
    detail: problems.join(' '),
    extra: { problems },
  });

export const termsInvalid = (problems: readonly string[]) =>
  new DomainError('SERVICE_LEVEL.TERMS_INVALID', {
    status: 422,
    title: 'These service levels cannot be used',
    detail: problems.join(' '),
    extra: { problems },
  });

export const scopeUnknown = () =>
  new DomainError('SERVICE_LEVEL.SCOPE_UNKNOWN', {
    status: 422,
    title: 'There is no such organisation, sector or legal class',
  });

/** One agreement for each organisation, sector and legal class: which of two would hold? */
export const scopeTaken = () =>
  new DomainError('SERVICE_LEVEL.SCOPE_TAKEN', {
    status: 409,
    title: 'There is an agreement for these already',
  });

export const agreementUnknown = () =>
  new DomainError('SERVICE_LEVEL.AGREEMENT_UNKNOWN', { status: 404, title: 'There is no such agreement' });

export const calendarUnknown = () =>
  new DomainError('SERVICE_LEVEL.CALENDAR_UNKNOWN', { status: 404, title: 'There is no such calendar' });

/** Without the site's own nothing would hold for those without an agreement. */
export const siteStays = () =>
  new DomainError('SERVICE_LEVEL.SITE_STAYS', {
    status: 409,
    title: 'The site’s own service levels can be changed, not ended',
  });

export const serviceLevelStale = (
  current: { version: number },
  changedBy: string | null,
  changedAt: Date | null,
) => staleError('SERVICE_LEVEL.STALE', { current: { ...current }, changedBy, changedAt, changes: {} });
