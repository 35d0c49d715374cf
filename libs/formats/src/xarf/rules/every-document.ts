import { integer, list, number, object, oneOf, type Rule, text } from '../../checking/rules.js';
import { instant, labelledDigest, name, port } from './fields.js';

/** The specification's bound of one piece of evidence: 5 MB. */
export const MAX_EVIDENCE_BYTES = 5 * 1024 * 1024;

export const CATEGORIES = [
  'messaging',
  'content',
  'copyright',
  'connection',
  'vulnerability',
  'infrastructure',
  'reputation',
] as const;

const contact = object(
  { org: name, contact: text({ form: 'email' }), domain: text({ form: 'hostname' }) },
  { needs: ['org', 'contact', 'domain'], closed: true },
);

const evidence = object(
  {
    content_type: text(),
    description: text({ max: 500 }),
    payload: text(),
    hash: labelledDigest('md5', 'sha1', 'sha256', 'sha512'),
    size: integer(0, MAX_EVIDENCE_BYTES),
  },
  { needs: ['content_type', 'payload'], closed: true },
);

const tag = text({
  like: { pattern: /^[a-z0-9][a-z0-9_+-]*:[a-z0-9][a-z0-9_+-]*$/, words: 'a tag such as malware:mirai' },
});

/** What every XARF 4 document says, whatever its type. Fields that it does not name are allowed. */
export const everyDocument: Rule = object(
  {
    xarf_version: text({ like: { pattern: /^4\.[0-9]+\.[0-9]+$/, words: 'a version such as 4.2.0' } }),
    report_id: text({ form: 'uuid' }),
    timestamp: instant,
    reporter: contact,
    sender: contact,
    source_identifier: text(),
    source_port: port,
    category: oneOf(...CATEGORIES),
    type: text(),
    evidence_source: text(),
    evidence: list(evidence, { max: 50 }),
    tags: list(tag, { max: 20 }),
    confidence: number(0, 1),
    description: text({ max: 1000 }),
    legacy_version: oneOf('3'),
    _internal: object({}),
  },
  {
    needs: [
      'xarf_version',
      'report_id',
      'timestamp',
      'reporter',
      'sender',
      'source_identifier',
      'category',
      'type',
    ],
  },
);
