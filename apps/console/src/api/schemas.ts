import type { components } from '@tocsin/api-client';

type Schemas = components['schemas'];

/** The names under which the console knows the API's shapes: the only place that follows a rename. */
export type Session = Schemas['SessionView'];
export type Right = Session['rights'][number];
export type Role = Session['person']['roles'][number];
export type Named = Schemas['NamedView'];
export type Tlp = Schemas['ReportRowView']['tlp'];
export type Selection = Schemas['SeverityFormDto']['selection'];
export type ReferenceData = Schemas['ReferenceDataView'];

export type InboxRow = Schemas['ReportRowView'];
export type InboxCounts = Schemas['InboxCountsView'];
export type InboxView = keyof InboxCounts;
export type RejectReason = Schemas['RejectDto']['reason'];
export type Report = Schemas['ReportView'];
export type Attachment = Schemas['ReportAttachmentView'];
export type FileFacts = Schemas['FileFactsView'];
export type SealedContent = Schemas['SealedContentView'];
export type MailAuthentication = Schemas['MailAuthenticationView'];
export type MailSecurity = Schemas['MailSecurityView'];
export type MailSignature = Schemas['MailSignatureView'];
export type OriginalMail = Schemas['OriginalMailView'];
export type TextFold = Schemas['TextFoldView'];
export type MachineFields = Schemas['MachineFieldsView'];
export type UnreachableAddress = Schemas['UnreachableAddressView'];
export type ClassSuggestion = Schemas['ClassSuggestionView'];

export type Incident = Schemas['IncidentView'];
export type IncidentRow = Schemas['IncidentRowView'];
export type NextState = Schemas['NextStateView'];
export type Task = Schemas['IncidentTaskView'];
export type Thread = Schemas['ThreadResponse'];
export type TimelineEntry = Schemas['TimelineEntryView'];
export type Message = Schemas['MessageResponse'];
export type OutboxItem = Schemas['OutboxItemView'];
export type OutboundState = Exclude<OutboxItem['state'], 'received'>;

export type Notification = Schemas['NotificationItemView'];
export type MailWishes = Schemas['MailPreferencesView'];
export type MailHealth = Schemas['MailHealthResponse'];

export type AnswerText = Schemas['AnswerTextView'];
export type AnswerLocale = AnswerText['locale'];
export type TemplateName = Schemas['TemplateLineView']['name'];
export type TemplateLine = Schemas['TemplateLineView'];
export type TemplateText = Schemas['TemplateTextResponse'];
export type WordingProblem = Schemas['WordingProblemView'];
export type TextModule = Schemas['TextModuleResponse'];
export type Signature = Schemas['SignatureResponse'];
export type CaseFile = Schemas['CaseFileView'];
export type BulkRecipient = Schemas['BulkRecipientView'];
export type BulkPreview = Schemas['BulkReplyPreviewView'];

export type Many = Schemas['BulkOrderView'];
export type ManyItem = Schemas['BulkOrderItemView'];
export type MergePreview = Schemas['MergePreviewView'];

export type Organisation = Schemas['OrganisationDto'];
export type OrganisationKind = Organisation['kind'];
export type OrganisationForm = Required<Schemas['CreateOrganisationDto']>;
export type Person = Schemas['PersonViewDto'];
export type Team = Schemas['TeamViewDto'];
export type ApiKey = Schemas['ApiKeyViewDto'];
export type AuditEntry = Schemas['AuditEntryView'];

export type Bodies = {
  openIncident: Schemas['OpenFromReportDto'];
  assignReport: Schemas['AssignReportDto'];
  phoneReport: Schemas['PhoneReportDto'];
  changeIncident: Schemas['ChangeIncidentDto'];
  transition: Schemas['TransitionDto'];
  severity: Schemas['SetSeverityDto'];
  note: Schemas['AddNoteDto'];
  addTask: Schemas['AddTaskDto'];
  changeTask: Schemas['ChangeTaskDto'];
  merge: Schemas['MergeDto'];
  split: Schemas['SplitDto'];
  manyReports: Schemas['ReportBulkDto'];
  manyIncidents: Schemas['IncidentBulkDto'];
  reply: Schemas['IncidentReplyDto'];
  bulkWords: Schemas['BulkWordsDto'];
  bulkReply: Schemas['BulkReplyDto'];
  previewTemplate: Schemas['PreviewTemplateDto'];
  templateText: Schemas['TemplateTextDto'];
  textModule: Schemas['TextModuleDto'];
  changeTextModule: Schemas['ChangeTextModuleDto'];
  signature: Schemas['SignatureDto'];
  changePerson: Schemas['ChangePersonDto'];
  createPerson: Schemas['CreatePersonDto'];
  createKey: Schemas['CreateApiKeyDto'];
  changeOrganisation: Schemas['UpdateOrganisationDto'];
  preferences: Schemas['PreferencesDto'];
};
