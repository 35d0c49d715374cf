import { queryOptions } from '@tanstack/react-query';
import type { components } from '@tocsin/api-client';
import { client, read } from './client.js';

type Schemas = components['schemas'];

export type DutyCalendar = Schemas['DutyCalendarResponse'];
export type DutyShift = Schemas['DutyShiftView'];
export type DutySpan = Schemas['DutySpanView'];
export type NewRotation = Schemas['RotationDto'];
export type NewShift = Schemas['ShiftDto'];
export type NewAbsence = Schemas['AbsenceDto'];
export type Handover = Schemas['HandoverResponse'];
export type HandoverItem = Schemas['HandoverItemResponse'];
export type NewHandover = Schemas['NewHandoverDto'];

/** @param from, until ISO 8601 */
export const dutyQuery = (from: string, until: string) =>
  queryOptions({
    queryKey: ['duty', from, until],
    queryFn: () => read(client.GET('/api/v1/duty', { params: { query: { from, until } } })),
  });

export const handoversQuery = queryOptions({
  queryKey: ['handovers', 'all'],
  queryFn: () => read(client.GET('/api/v1/handovers', { params: { query: { limit: 20 } } })),
});

export const preparationQuery = (teamId: string | null) =>
  queryOptions({
    queryKey: ['handover-preparation', teamId],
    queryFn: () =>
      read(client.GET('/api/v1/handovers/preparation', { params: { query: teamId ? { teamId } : {} } })),
    staleTime: Infinity,
  });

const one = (id: string) => ({ params: { path: { id } } });

export const duty = {
  addRotation: (body: NewRotation) => read(client.POST('/api/v1/duty/rotations', { body })),
  removeRotation: (id: string) => read(client.DELETE('/api/v1/duty/rotations/{id}', one(id))),
  /** `personId`: a substitute, null: nobody, undefined: as usual. */
  except: (id: string, date: string, personId?: string | null) =>
    read(
      client.POST('/api/v1/duty/rotations/{id}/exceptions', {
        ...one(id),
        body: personId === undefined ? { date } : { date, personId },
      }),
    ),
  addShift: (body: NewShift) => read(client.POST('/api/v1/duty/shifts', { body })),
  removeShift: (id: string) => read(client.DELETE('/api/v1/duty/shifts/{id}', one(id))),
  addAbsence: (body: NewAbsence) => read(client.POST('/api/v1/duty/absences', { body })),
  removeAbsence: (id: string) => read(client.DELETE('/api/v1/duty/absences/{id}', one(id))),
  setWeight: (personId: string, weight: number, version: number) =>
    read(
      client.PUT('/api/v1/duty/weights/{personId}', {
        params: { path: { personId } },
        body: { weight, version },
      }),
    ),
  setTeamRule: (teamId: string, automatic: boolean, version: number) =>
    read(
      client.PUT('/api/v1/duty/teams/{teamId}', {
        params: { path: { teamId } },
        body: { automatic, version },
      }),
    ),
  writeHandover: (body: NewHandover) => read(client.POST('/api/v1/handovers', { body })),
  acknowledge: (id: string) => read(client.POST('/api/v1/handovers/{id}/acknowledge', one(id))),
};
