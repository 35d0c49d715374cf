import { DomainError } from '@tocsin/platform';

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
