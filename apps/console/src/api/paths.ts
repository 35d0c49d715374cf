/** The operations of the contract in the shape openapi-typescript gives; goes away with types.ts. */
import type * as T from './types.js';

type Op<Res, Body = never, Query = never, Path = never> = {
  parameters: { query?: Query } & ([Path] extends [never] ? { path?: never } : { path: Path });
  responses: { 200: { headers: Record<string, string>; content: { 'application/json': Res } } };
} & ([Body] extends [never]
  ? { requestBody?: never }
  : { requestBody: { content: { 'application/json': Body } } });
interface Page<I> {
  items: I[];
  next: string | null;
}
interface Paging {
  cursor?: string;
  limit?: number;
}
type Ref = { ref: string };
type Id = { id: string };
interface Decision {
  version: number;
}
interface AssignBody extends Decision {
  personId?: string;
  teamId?: string;
  toMe?: true;
  leastLoaded?: true;
}
interface OpenBody extends Decision {
  title?: string;
  rsitClass?: string;
  rsitType?: string;
  severity?: { selection: T.Selection };
  tlp?: T.Tlp;
  assigneeId?: string;
  teamId?: string;
}
type OrganisationBody = Omit<T.Organisation, 'id' | 'version'>;

export interface paths {
  '/api/v1/session': {
    get: Op<T.Session>;
    post: Op<T.Session, { email: string; password: string }>;
    delete: Op<undefined>;
  };
  '/api/v1/session/preferences': {
    patch: Op<T.Session, { locale?: 'en' | 'fr' | 'ar'; preferences?: Record<string, unknown> }>;
  };
  '/api/v1/session/password': { post: Op<undefined, { current: string; next: string }> };
  '/api/v1/inbox': {
    get: Op<
      { items: T.InboxRow[]; next: string | null; counts: T.InboxCounts; newest: string | null },
      never,
      Paging & { view: T.InboxView }
    >;
  };
  '/api/v1/reports/phone': {
    post: Op<
      { ref: string },
      {
        subject: string;
        text: string;
        from?: { name?: string; address?: string };
        phone?: string;
        tlp?: T.Tlp;
      }
    >;
  };
  '/api/v1/reports/{ref}': { get: Op<T.Report, never, never, Ref> };
  '/api/v1/reports/{ref}/open-incident': {
    post: Op<{ report: T.InboxRow; incident: { ref: string } }, OpenBody, never, Ref>;
  };
  '/api/v1/reports/{ref}/attach': {
    post: Op<{ report: T.InboxRow; incident: { ref: string } }, Decision & { incident: string }, never, Ref>;
  };
  '/api/v1/reports/{ref}/reject': {
    post: Op<
      T.InboxRow,
      Decision & { reason: T.RejectReason; note?: string; duplicateOf?: string },
      never,
      Ref
    >;
  };
  '/api/v1/reports/{ref}/snooze': { post: Op<T.InboxRow, Decision & { until: string | null }, never, Ref> };
  '/api/v1/reports/{ref}/assign': { post: Op<T.InboxRow, AssignBody, never, Ref> };
  '/api/v1/reports/{ref}/reopen': { post: Op<T.InboxRow, Decision & { reason: string }, never, Ref> };
  '/api/v1/reports/{ref}/undo': { post: Op<T.InboxRow, Record<string, never>, never, Ref> };
  '/api/v1/reports/{ref}/classify': {
    post: Op<T.InboxRow, Decision & { priority?: number; tlp?: T.Tlp }, never, Ref>;
  };
  '/api/v1/incidents': {
    get: Op<
      Page<T.IncidentRow>,
      never,
      Paging & { state?: string; assignee?: string; team?: string; q?: string; active?: boolean }
    >;
  };
  '/api/v1/incidents/{ref}': {
    get: Op<T.Incident, never, never, Ref>;
    patch: Op<
      T.IncidentRow,
      Decision & {
        title?: string;
        summary?: string;
        rsitClass?: string;
        rsitType?: string | null;
        tlp?: T.Tlp;
        restricted?: boolean;
        reason?: string;
      },
      never,
      Ref
    >;
  };
  '/api/v1/incidents/{ref}/transitions': {
    post: Op<
      T.IncidentRow,
      Decision & { to: string; reason?: string; waitingFor?: string; waitingUntil?: string },
      never,
      Ref
    >;
  };
  '/api/v1/incidents/{ref}/severity': {
    post: Op<
      T.IncidentRow,
      Decision & { selection?: T.Selection; override?: { level: number; reason: string } | null },
      never,
      Ref
    >;
  };
  '/api/v1/incidents/{ref}/assign': { post: Op<T.IncidentRow, AssignBody, never, Ref> };
  '/api/v1/incidents/{ref}/notes': { post: Op<unknown, { text: string }, never, Ref> };
  '/api/v1/incidents/{ref}/tasks': {
    post: Op<T.Task, { title: string; ownerId?: string; dueAt?: string }, never, Ref>;
  };
  '/api/v1/incidents/{ref}/tasks/{id}': {
    patch: Op<T.Task, Decision & { state?: T.Task['state']; title?: string }, never, Ref & Id>;
  };
  '/api/v1/incidents/{ref}/reports': { post: Op<unknown, { report: string }, never, Ref> };
  '/api/v1/incidents/{ref}/reports/{reportRef}': {
    delete: Op<undefined, never, never, Ref & { reportRef: string }>;
  };
  '/api/v1/incidents/{ref}/timeline': { get: Op<Page<T.TimelineEntry>, never, Paging, Ref> };
  '/api/v1/incidents/{ref}/replies': {
    post: Op<T.Message, { text: string; reportRef: string; lastMessageId?: string | null }, never, Ref>;
  };
  '/api/v1/messages/{id}': {
    get: Op<T.Message & { raw: string | null; report: { ref: string } }, never, never, Id>;
  };
  '/api/v1/messages/{id}/cancel': { post: Op<T.Message, never, never, Id> };
  '/api/v1/messages/{id}/retry': { post: Op<T.Message, never, never, Id> };
  '/api/v1/search': { get: Op<Page<T.SearchHit>, never, Paging & { q: string }> };
  '/api/v1/outbox': { get: Op<Page<T.OutboxItem>, never, Paging & { state?: T.OutboundState }> };
  '/api/v1/people': {
    get: Op<Page<T.Person>, never, Paging>;
    post: Op<T.Person, { name: string; email: string; roles: T.Role[]; password: string; locale?: string }>;
  };
  '/api/v1/people/{id}': {
    patch: Op<
      T.Person,
      { name?: string; roles?: T.Role[]; password?: string; disabled?: boolean },
      never,
      Id
    >;
  };
  '/api/v1/teams': {
    get: Op<Page<T.Team>, never, Paging>;
    post: Op<T.Team, { name: string; memberIds: string[] }>;
  };
  '/api/v1/teams/{id}': {
    patch: Op<T.Team, { name?: string; memberIds?: string[] }, never, Id>;
  };
  '/api/v1/api-keys': {
    get: Op<Page<T.ApiKey>, never, Paging>;
    post: Op<T.ApiKey & { key: string }, { name: string; scopes: string[]; expiresAt?: string }>;
  };
  '/api/v1/api-keys/{id}': { delete: Op<undefined, never, never, Id> };
  '/api/v1/organisations': {
    get: Op<Page<T.OrganisationSummary>, never, Paging & { q?: string }>;
    post: Op<T.SavedOrganisation, OrganisationBody>;
  };
  '/api/v1/organisations/{id}': {
    get: Op<T.Organisation, never, never, Id>;
    patch: Op<T.SavedOrganisation, Partial<OrganisationBody> & Decision, never, Id>;
  };
  '/api/v1/reference-data': { get: Op<T.ReferenceData> };
  '/api/v1/audit': { get: Op<Page<T.AuditEntry>, never, Paging & { subject?: string; subjectId?: string }> };
}
