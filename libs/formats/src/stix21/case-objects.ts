import {
  type SharedAction,
  type SharedCase,
  type SharedContact,
  type SharedNote,
  type SharedEvent,
  type SharedOrganisation,
  type SharedAttachment,
} from '../case/shared-case.js';
import { type SharedObservable, type SharedTlp } from '../writing/shared-observable.js';
import { uuid5 } from '../writing/uuid5.js';
import { caseExtension, STIX_NAMESPACE } from './case-extension.js';
import { stixFormat } from './foreign-objects.js';
import { fileObject } from './observable-object.js';
import { externalReference } from './references.js';
import { stated, type StixObject } from './stix-object.js';
import { marking } from './value-objects.js';

/** What the objects of one case have in common. */
export interface CaseFrame {
  by: string;
  scope: string;
  created: string;
  modified: string;
  exercise: boolean;
  tlp: SharedTlp;
  /** Id of the case's incident. */
  incident: string;
  /** What has no place in any object, as JSON. */
  rest: string;
}

/** The incident, with the facts that STIX has no property for. Pure. */
export function incidentObject(shared: SharedCase, frame: CaseFrame): StixObject {
  const { classification, severity, times } = shared;
  return {
    ...common('incident', frame.incident, frame),
    lang: shared.language,
    name: shared.title,
    ...stated({ description: shared.summary, external_references: shared.references.map(externalReference) }),
    ...caseExtension(
      stated({
        case_owner: shared.owner,
        case_id: shared.id,
        revision: shared.revision,
        rest: frame.rest,
        generated_at: shared.generatedAt,
        pap: shared.pap,
        purpose: shared.purpose,
        state: shared.state,
        taxonomy: {
          version: classification.version,
          ...stated({ rsit_class: classification.rsitClass, rsit_type: classification.rsitType }),
        },
        severity: severity && { ...severity },
        times: stated({ ...times }),
        // The kind and the null of a source have no place in an external reference.
        references: shared.references.map((each) => ({ ...each })),
        related: shared.related.map((each) => ({ ...each })),
        kept: shared.extensions.filter(({ format }) => format !== stixFormat).map((each) => ({ ...each })),
      }),
    ),
  };
}

/** People, organisations, measures, texts and files of the case. Pure. */
export function partObjects(shared: SharedCase, frame: CaseFrame): StixObject[] {
  const part = numbering(frame);
  return [
    ...shared.contacts.flatMap((each) => contactObjects(each, frame, part)),
    ...shared.organisations.flatMap((each) => organisationObjects(each, frame, part)),
    ...shared.countermeasures.flatMap((each) => actionObjects(each, frame, part)),
    ...shared.timeline.map((each) => timelineObject(each, frame, part)),
    ...shared.notes.map((each) => noteObject(each, frame, part)),
    ...shared.attachments.flatMap((each) => attachmentObjects(each, frame, part)),
  ];
}

/** What a value is to the case, beside what its objects say. */
export const valueFacts = ({ malicious, affected, note, firstSeen, lastSeen, count }: SharedObservable) =>
  caseExtension(
    stated({
      part: 'observable',
      malicious,
      affected,
      note,
      first_seen: firstSeen.toISOString(),
      last_seen: lastSeen.toISOString(),
      seen_count: count,
    }),
  );

type PartId = (type: string, name: string) => string;

/** Ids from the words of a part, so that they outlive its place in the list; equal parts are counted. */
function numbering({ scope }: CaseFrame): PartId {
  const seen = new Map<string, number>();
  return (type, name) => {
    const key = `${type} ${name}`;
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return `${type}--${uuid5(STIX_NAMESPACE, `${scope} ${key} ${nth}`)}`;
  };
}

function common(type: string, id: string, frame: CaseFrame, label = frame.tlp): StixObject {
  return {
    type,
    spec_version: '2.1',
    id,
    created_by_ref: frame.by,
    created: frame.created,
    modified: frame.modified,
    ...(frame.exercise ? { labels: ['exercise'] } : {}),
    ...marking(label),
  };
}

function related(
  source: string,
  target: string,
  frame: CaseFrame,
  part: PartId,
  label = frame.tlp,
): StixObject {
  return {
    ...common('relationship', part('relationship', `${source} ${target}`), frame, label),
    relationship_type: 'related-to',
    source_ref: source,
    target_ref: target,
  };
}

function contactObjects(contact: SharedContact, frame: CaseFrame, part: PartId): StixObject[] {
  const { role, kind, name, email, phone, country } = contact;
  const id = part('identity', `contact ${role} ${name} ${email ?? ''}`);
  return [
    {
      ...common('identity', id, frame),
      name,
      identity_class: kind === 'person' ? 'individual' : 'organization',
      ...stated({ contact_information: [email, phone].filter(Boolean).join(', ') }),
      ...caseExtension(stated({ part: 'contact', role, kind, email, phone, country })),
    },
    related(id, frame.incident, frame, part),
  ];
}

function organisationObjects(each: SharedOrganisation, frame: CaseFrame, part: PartId): StixObject[] {
  const { role, name, sector, country } = each;
  const id = part('identity', `organisation ${role} ${name}`);
  return [
    {
      ...common('identity', id, frame),
      name,
      identity_class: 'organization',
      ...(sector ? { sectors: [sector] } : {}),
      ...caseExtension(stated({ part: 'organisation', role, country })),
    },
    related(id, frame.incident, frame, part),
  ];
}

function actionObjects(action: SharedAction, frame: CaseFrame, part: PartId): StixObject[] {
  const { kind, description, state, at } = action;
  const id = part('course-of-action', `${kind} ${description}`);
  return [
    {
      ...common('course-of-action', id, frame),
      name: kind,
      ...stated({ description }),
      ...caseExtension(stated({ part: 'countermeasure', state, done_at: at })),
    },
    related(id, frame.incident, frame, part),
  ];
}

const timelineObject = ({ at, kind, text }: SharedEvent, frame: CaseFrame, part: PartId): StixObject => ({
  ...common('note', part('note', `timeline ${at} ${kind} ${text}`), frame),
  abstract: kind,
  content: text,
  object_refs: [frame.incident],
  ...caseExtension({ part: 'timeline', at_time: at, kind }),
});

const noteObject = ({ at, author, text }: SharedNote, frame: CaseFrame, part: PartId): StixObject => ({
  ...common('note', part('note', `note ${at} ${author ?? ''} ${text}`), frame),
  content: text,
  ...(author ? { authors: [author] } : {}),
  object_refs: [frame.incident],
  ...caseExtension({ part: 'note', at_time: at }),
});

/** The file as an observable, and the relationship that makes it an attachment: a file may be evidence and value. */
function attachmentObjects(each: SharedAttachment, frame: CaseFrame, part: PartId): StixObject[] {
  const { name, contentType, size, sha256, tlp } = each;
  const file = { ...fileObject({ name, contentType, size, sha256 }), ...marking(tlp) };
  const { contentType: content_type, ...rest } = each;
  return [
    file,
    {
      ...related(frame.incident, file.id, frame, part, tlp),
      ...caseExtension({ part: 'attachment', attachment: { ...rest, content_type } }),
    },
  ];
}
