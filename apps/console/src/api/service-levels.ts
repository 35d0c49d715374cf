import { queryOptions } from '@tanstack/react-query';
import type { components } from '@tocsin/api-client';
import { client, read } from './client.js';

type Schemas = components['schemas'];

export type ServiceAgreement = Schemas['AgreementItem'];
export type ServiceCalendar = Schemas['CalendarItem'];
export type CalendarDefinition = Schemas['CalendarDefinitionDto'];
export type Holiday = Schemas['HolidayDto'];
export type HolidayDate = Schemas['HolidayDateDto'];
export type Span = Schemas['SpanDto'];
export type ServiceTerms = Schemas['ServiceTermsDto'];
export type EscalationTarget = Schemas['LadderStepDto']['whom'][number];
export type WaitCause = Schemas['PromiseDto']['pausedBy'][number];
export type ClockKind = Schemas['PromiseDto']['kind'];
export type IncidentClock = Schemas['ClockItem'];
export type AgreementScope = ServiceAgreement['scope'];

/** In the order in which they fall due. */
export const CLOCK_KINDS: readonly ClockKind[] = [
  'triage',
  'acknowledge',
  'contain',
  'resolve',
  'keep-informed',
];
export const TARGETS: readonly EscalationTarget[] = [
  'assignee',
  'team',
  'on-duty',
  'duty-lead',
  'role:handler',
  'role:duty-lead',
  'role:administrator',
];

const byId = (id: string) => ({ params: { path: { id } } });

export const serviceLevelsQuery = queryOptions({
  queryKey: ['service-levels'],
  queryFn: () => read(client.GET('/api/v1/service-levels')),
});

export const agreementHistoryQuery = (id: string) =>
  queryOptions({
    queryKey: ['service-levels', 'history', id],
    queryFn: () => read(client.GET('/api/v1/service-levels/agreements/{id}/versions', byId(id))),
  });

export const applicationQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ['service-levels', 'application', id, version],
    queryFn: () => read(client.GET('/api/v1/service-levels/agreements/{id}/application', byId(id))),
    staleTime: 0,
  });

export type PreviewBody = Schemas['PreviewAgreementDto'];

export const agreementPreviewQuery = (body: PreviewBody | null) =>
  queryOptions({
    queryKey: ['service-levels-preview', body],
    queryFn: ({ signal }) =>
      read(client.POST('/api/v1/service-levels/preview', { body: body as PreviewBody, signal })),
    enabled: body !== null,
    retry: false,
  });

export type AgreementBody = Schemas['AddAgreementDto'];

export const serviceLevels = {
  addAgreement: (body: AgreementBody) => read(client.POST('/api/v1/service-levels/agreements', { body })),
  changeAgreement: (id: string, body: Schemas['ChangeAgreementDto']) =>
    read(client.PUT('/api/v1/service-levels/agreements/{id}', { ...byId(id), body })),
  endAgreement: (id: string, version: number) =>
    read(client.POST('/api/v1/service-levels/agreements/{id}/end', { ...byId(id), body: { version } })),
  apply: (id: string, version: number) =>
    read(client.POST('/api/v1/service-levels/agreements/{id}/apply', { ...byId(id), body: { version } })),
  addCalendar: (body: Schemas['AddCalendarDto']) =>
    read(client.POST('/api/v1/service-levels/calendars', { body })),
  changeCalendar: (id: string, body: Schemas['ChangeCalendarDto']) =>
    read(client.PUT('/api/v1/service-levels/calendars/{id}', { ...byId(id), body })),
};

/** Under the incident's own key, so that whatever changes the incident reads its clocks again. */
export const clocksQuery = (ref: string) =>
  queryOptions({
    queryKey: ['incident', ref, 'clocks'],
    queryFn: () => read(client.GET('/api/v1/incidents/{ref}/clocks', { params: { path: { ref } } })),
    refetchInterval: 60_000,
  });

const clockPath = (ref: string, id: string) => ({ params: { path: { ref, id } } });

export const clocks = {
  takeUp: (ref: string, id: string) =>
    read(client.PUT('/api/v1/incidents/{ref}/clocks/{id}/acknowledgement', clockPath(ref, id))),
  leave: (ref: string, id: string) =>
    read(client.DELETE('/api/v1/incidents/{ref}/clocks/{id}/acknowledgement', clockPath(ref, id))),
};

export type EscalateBody = Schemas['EscalateDto'];

export const escalations = {
  /** Of an incident or a report, by its reference. */
  call: (ref: string, body: EscalateBody) =>
    ref.startsWith('R-')
      ? read(client.POST('/api/v1/reports/{ref}/escalations', { params: { path: { ref } }, body }))
      : read(client.POST('/api/v1/incidents/{ref}/escalations', { params: { path: { ref } }, body })),
  withdraw: (id: string) => read(client.DELETE('/api/v1/escalations/{id}', byId(id))),
};
