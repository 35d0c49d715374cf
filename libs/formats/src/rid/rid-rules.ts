import {
  all,
  type Fields,
  flag,
  integer,
  isObject,
  list,
  object,
  oneOf,
  orNull,
  type Rule,
  text,
} from '../checking/rules.js';
import { below } from '../checking/fault.js';
import { readJson } from '../checking/read-json.js';
import { type RidEventName } from './rid-event.js';
import { MSG_TYPES } from './rid-policy.js';

/** Bounds of what a partner may say; a message as a whole is bounded by its transport. */
const WORDS = 100_000;
const REASON = 5000;
const NAME = 300;
/** A whole document or file, encrypted: base64url of some 24 MB. */
const JWE = 32 * 1024 * 1024;
/** More hops than there are CIRTs in a consortium is a loop. */
const MOST_HOPS = 64;

const TLP = oneOf(
  ...['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'].flatMap((label) => [`TLP:${label}`, label]),
);
const time = text({ form: 'date-time', max: 40 });
const domain = text({ form: 'hostname', max: 253 });
const issuer = text({ form: 'uri', max: 2000 });
/** SET's `jti` and ids of ours: what names nothing but itself. */
const token = text({ max: 200, like: { pattern: /^[\x21-\x7e]+$/, words: 'a token without white space' } });
const sha256 = text({ like: { pattern: /^[0-9a-f]{64}$/, words: 'a SHA-256 in lower-case hexadecimal' } });
const digest = text({ like: { pattern: /^[\w-]{43}$/, words: 'a SHA-256 in base64url' } });
const compact = (parts: number): Rule =>
  text({
    max: JWE,
    like: {
      pattern: new RegExp(`^[\\w-]*(?:\\.[\\w-]*){${parts - 1}}$`),
      words: `a compact serialisation of ${parts} parts`,
    },
  });
const jws = compact(3);
const jwe = compact(5);
/** One named person has a compact JWE, several the general JSON form (RFC 7516 §7.2.1) as text. */
const MOST_PERSONS = 200;
const jweOfPersons: Rule = (value, path, faults) => {
  if (typeof value !== 'string' || !value.startsWith('{')) return jwe(value, path, faults);
  const reading = readJson(Buffer.from(value), { maxBytes: JWE, maxDepth: 8, maxTokens: 40 * MOST_PERSONS });
  const { recipients, ciphertext } = 'value' in reading && isObject(reading.value) ? reading.value : {};
  const persons = Array.isArray(recipients) ? recipients.length : 0;
  if (typeof ciphertext !== 'string' || persons < 1 || persons > MOST_PERSONS)
    faults.add(path, `must be a JWE to 1 to ${MOST_PERSONS} persons`);
};
const pointer = text({
  max: 500,
  like: { pattern: /^(?:\/(?:[^~/]|~[01])*)*$/, words: 'a JSON pointer' },
});
const revision = integer(1, 1_000_000_000);
const words = text({ max: WORDS, like: { pattern: /\S/, words: 'more than white space' } });
const reason = text({ max: REASON, like: { pattern: /\S/, words: 'more than white space' } });
const anything: Rule = () => undefined;

const caseRef = all(
  object(
    {
      owner: domain,
      id: text({ max: 200, like: { pattern: /^\S+$/, words: 'without white space' } }),
      revision,
      supersedes: orNull(revision),
    },
    { needs: ['owner', 'id', 'revision', 'supersedes'] },
  ),
  (value, path, faults) => {
    if (!isObject(value) || typeof value.supersedes !== 'number' || typeof value.revision !== 'number')
      return;
    if (value.supersedes >= value.revision)
      faults.add(below(path, 'supersedes'), 'must be an earlier revision');
  },
);

const attachment = object(
  {
    sha256,
    name: text({ max: NAME }),
    contentType: text({
      max: 130,
      like: { pattern: /^[\w.+-]{1,60}\/[\w.+-]{1,60}$/, words: 'a media type' },
    }),
    size: integer(0, Number.MAX_SAFE_INTEGER),
    tlp: TLP,
    jwe,
  },
  { needs: ['sha256', 'name', 'contentType', 'size', 'tlp'] },
);

/** RFC 6545 §5.1. The type of message has to be the event's: a report that calls itself a query is neither. */
function policy(name: RidEventName): Rule {
  const type = MSG_TYPES[name];
  const fields: Fields = {
    MsgType: oneOf(type),
    MsgDestination: oneOf('RIDSystem', 'SourceOfIncident'),
    PolicyRegion: list(oneOf('PeerToPeer', 'IntraConsortium', 'BetweenConsortiums'), { min: 1, max: 3 }),
    TrafficType: list(oneOf('Attack', 'Network', 'Content', 'AudienceRestriction', 'Other'), {
      min: 1,
      max: 5,
    }),
  };
  const needs = Object.keys(fields);
  if (type !== 'ext-value') return object(fields, { needs });
  return object({ ...fields, 'ext-MsgType': oneOf(name) }, { needs: [...needs, 'ext-MsgType'] });
}

/** Members of an event, those it cannot be without, and what has to hold between them. */
export interface RidShape {
  fields: Fields;
  needs: string[];
  between: Rule;
}

/** Either the document or its JWE; RED is not sent in the clear, TLS or not: others' logs and spools see the message. */
const oneContent: Rule = (value, path, faults) => {
  if (!isObject(value)) return;
  const clear = Object.hasOwn(value, 'content');
  if (clear === Object.hasOwn(value, 'content_jwe'))
    faults.add(below(path, 'content'), 'must stand there, or content_jwe in its place, and not both');
  if (clear && !isObject(value.content)) faults.add(below(path, 'content'), 'must be an object');
  if (clear && (value.tlp === 'RED' || value.tlp === 'TLP:RED'))
    faults.add(below(path, 'content'), 'is TLP:RED and has to be encrypted to its recipients');
};

const whenDenied: Rule = (value, path, faults) => {
  if (!isObject(value) || value.status !== 'Denied') return;
  if (!Object.hasOwn(value, 'justification'))
    faults.add(below(path, 'justification'), 'is missing where the status is Denied');
};

const revisionsInOrder: Rule = (value, path, faults) => {
  if (!isObject(value)) return;
  const { from, to, kind, corrected_by: by } = value;
  if (typeof from === 'number' && typeof to === 'number' && from > to)
    faults.add(below(path, 'from'), 'must not be later than `to`');
  if (kind === 'correct' && by === null)
    faults.add(below(path, 'corrected_by'), 'must name the revision that stands in its place');
  if (typeof by === 'number' && (kind !== 'correct' || (typeof to === 'number' && by <= to)))
    faults.add(below(path, 'corrected_by'), 'goes with a correction only, and names a later revision');
};

const consentsWhenDone: Rule = (value, path, faults) => {
  if (!isObject(value)) return;
  if ((value.step === 'done') !== Object.hasOwn(value, 'consents'))
    faults.add(below(path, 'consents'), 'stand there when it is done, and only then');
};

const key = object(
  { kid: token, jwk: object({}), not_before: time, not_after: time },
  { needs: ['kid', 'jwk', 'not_before', 'not_after'] },
);

const own: Record<RidEventName, { fields: Fields; may?: string[]; between?: Rule }> = {
  report: {
    fields: {
      content_type: oneOf('application/iodef+json'),
      content_sha256: digest,
      content: anything,
      content_jwe: jweOfPersons,
      recipients: list(text({ max: NAME }), { max: MOST_PERSONS }),
      redacted: list(pointer, { max: 10_000 }),
      hops_left: integer(0, MOST_HOPS),
      attachments: list(attachment, { max: 1000 }),
      consents: list(jws, { min: 2, max: 2 }),
    },
    may: ['content', 'content_jwe', 'consents'],
    between: oneContent,
  },
  acknowledgement: {
    fields: {
      of: token,
      status: oneOf('Pending', 'Approved', 'Denied'),
      justification: oneOf(
        'SystemResource',
        'Authentication',
        'AuthenticationOrigin',
        'UnrecognizedFormat',
        'CannotProcess',
        'Other',
      ),
      reason,
      content_sha256: digest,
    },
    may: ['justification', 'reason', 'content_sha256'],
    between: whenDenied,
  },
  query: {
    fields: {
      have: orNull(revision),
      want: (value, path, faults) => {
        if (value !== 'latest') revision(value, path, faults);
      },
    },
  },
  'investigation-request': { fields: { text: words, due: orNull(time) } },
  result: { fields: { of: orNull(token), text: words, content: anything } },
  proposal: { fields: { text: words, changes: anything } },
  revocation: {
    fields: {
      kind: oneOf('retract', 'correct', 'purge-request'),
      reason,
      from: revision,
      to: revision,
      corrected_by: orNull(revision),
    },
    between: revisionsInOrder,
  },
  'revocation-status': {
    fields: {
      of: token,
      state: oneOf('hidden', 'purge-pending', 'purged', 'purge-declined', 'unknown-case'),
      reason,
      content_sha256: digest,
    },
    may: ['reason', 'content_sha256'],
  },
  handover: {
    fields: {
      step: oneOf('offer', 'accept', 'decline', 'done'),
      to: issuer,
      reason,
      consents: list(jws, { min: 2, max: 2 }),
    },
    may: ['consents'],
    between: consentsWhenDone,
  },
  message: {
    fields: {
      id: token,
      in_reply_to: orNull(token),
      author: text({ max: NAME }),
      text: words,
    },
  },
  'key-notice': {
    fields: {
      keys: list(key, { max: 50 }),
      revoked: list(
        object({ kid: token, at: time, reason: text({ max: REASON }) }, { needs: ['kid', 'at', 'reason'] }),
        { max: 50 },
      ),
      certificates: list(sha256, { max: 2 }),
      encryption: object({ kid: token, jwk: object({}) }, { needs: ['kid', 'jwk'] }),
    },
    may: ['certificates', 'encryption'],
  },
};

/** What an event of a name has to look like. */
export function ridShape(name: RidEventName): RidShape {
  const { fields, may = [], between = anything } = own[name];
  const every: Fields = {
    rid: policy(name),
    case: name === 'key-notice' ? nothing : caseRef,
    exercise: flag,
    hops: list(issuer, { max: MOST_HOPS }),
    tlp: TLP,
  };
  const needs = [...Object.keys(every), ...Object.keys(fields).filter((field) => !may.includes(field))];
  return { fields: { ...every, ...fields }, needs, between };
}

const nothing: Rule = (value, path, faults) => {
  if (value !== null) faults.add(path, 'must be null');
};
