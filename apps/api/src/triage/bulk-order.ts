import { DomainError } from '@tocsin/platform';
import { type BulkOrder } from '@tocsin/triage';
import { type IncidentBulkDto, type ReportBulkDto } from './bulk.dto.js';

/** The order of a body for reports. @throws DomainError `REQUEST.INVALID` (422) where an action lacks a field */
export function reportOrder(body: ReportBulkDto): BulkOrder {
  const { action, includeOwned } = body;
  const base = { kind: 'report' as const, includeOwned };
  switch (action) {
    case 'reject':
      return { ...base, action, reason: given(body, 'reason'), note: body.note };
    case 'snooze':
      return { ...base, action, until: given(body, 'until') };
    case 'assign':
      return { ...base, action, ...choiceOf(body) };
    case 'classify':
      if (body.priority === undefined && body.tlp === undefined) throw lacks('priority');
      return { ...base, action, priority: body.priority, tlp: body.tlp };
    case 'attach':
      return { ...base, action, incident: given(body, 'incident') };
    case 'open':
      return { ...base, action, title: body.title };
  }
}

/** The order of a body for incidents. @throws DomainError `REQUEST.INVALID` (422) where an action lacks a field */
export function incidentOrder(body: IncidentBulkDto): BulkOrder {
  const { action, includeOwned } = body;
  const base = { kind: 'incident' as const, includeOwned };
  switch (action) {
    case 'assign':
      return { ...base, action, ...choiceOf(body) };
    case 'transition':
      return { ...base, action, to: given(body, 'to'), reason: body.reason };
    case 'severity':
      return { ...base, action, level: given(body, 'level'), reason: given(body, 'reason') };
    case 'classify':
      return { ...base, action, rsitClass: given(body, 'rsitClass'), rsitType: body.rsitType };
  }
}

function choiceOf({ toMe, personId, teamId, leastLoaded }: ReportBulkDto | IncidentBulkDto) {
  if (!toMe && !leastLoaded && personId === undefined && teamId === undefined) throw lacks('personId');
  return { toMe, personId, teamId, leastLoaded };
}

function given<T extends object, K extends keyof T & string>(body: T, field: K): NonNullable<T[K]> {
  const value = body[field];
  if (value === undefined || value === null) throw lacks(field);
  return value;
}

function lacks(field: string): DomainError {
  return new DomainError('TRIAGE.BULK_LACKS', {
    status: 422,
    title: 'The order lacks something',
    detail: `Give: ${field}.`,
    extra: { field },
  });
}
