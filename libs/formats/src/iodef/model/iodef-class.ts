/** What stands in a member: a form of text, one of some words, or a class of its own. */
export type IodefKind =
  | 'text'
  | 'multilingual'
  | 'time'
  | 'integer'
  | 'number'
  | 'positive'
  | 'url'
  | 'id'
  /** Plain text in JSON; XML's schema asks for an id of its own kind (`xs:ID`), and for base64. */
  | 'xml-id'
  | 'xml-base64'
  | 'lang'
  | 'timezone'
  | 'portlist'
  /** Of another standard: in JSON the base64 of its XML (RFC 8727 §3.2). */
  | 'foreign-xml'
  | readonly string[]
  | { readonly class: string };

/** A member of a class: RFC 8727's name for it, and where RFC 7970 has it. */
export interface IodefField {
  name: string;
  kind: IodefKind;
  in: 'attribute' | 'element' | 'content';
  many: boolean;
  needed: boolean;
  /** Element or attribute in XML, where it is called otherwise. */
  xml: string;
  /** RFC 8727 §3.2 dropped some elements that only held others: `Flow`, `Record`, `IndicatorData` … */
  wrap?: string;
  /** What XML's silence means, where JSON has to say it (defaults of RFC 7970's schema). */
  absent?: string;
  namespace?: string;
}

export interface IodefClass {
  /** In the order of the schema: XML is written and judged by it. */
  fields: readonly IodefField[];
  /** Exactly one of these. In XML some of them may all be absent: `mayLack`. */
  one?: readonly string[];
  mayLack?: boolean;
  /** At least one of these. */
  some?: readonly string[];
}

type More = Partial<Omit<IodefField, 'name' | 'kind' | 'in'>>;

export const NEEDED: More = { needed: true };

const field = (name: string, kind: IodefKind, place: IodefField['in'], more: More): IodefField => ({
  name,
  kind,
  in: place,
  many: false,
  needed: false,
  xml: name,
  ...more,
});

export const attribute = (name: string, kind: IodefKind = 'text', more: More = {}): IodefField =>
  field(name, kind, 'attribute', more);

export const element = (name: string, kind: IodefKind = 'text', more: More = {}): IodefField =>
  field(name, kind, 'element', more);

export const elements = (name: string, kind: IodefKind = 'text', more: More = {}): IodefField =>
  field(name, kind, 'element', { many: true, ...more });

/** The text of the element itself. */
export const content = (name: string, kind: IodefKind = 'text', more: More = {}): IodefField =>
  field(name, kind, 'content', { needed: true, ...more });

export const of = (name: string): IodefKind => ({ class: name });

/** A word of a list and, where it is `ext-value`, what it stands for. */
export const extensible = (name: string, words: readonly string[], more: More = {}): IodefField[] => [
  attribute(name, words, more),
  attribute(`ext-${name}`),
];

export const restriction = (): IodefField[] => extensible('restriction', RESTRICTIONS);

/** RFC 7970 §3.3.1. */
export const RESTRICTIONS = [
  'public',
  'partner',
  'need-to-know',
  'private',
  'default',
  'white',
  'green',
  'amber',
  'red',
  'ext-value',
] as const;

export const described = (): IodefField => elements('Description', 'multilingual');
export const additional = (): IodefField => elements('AdditionalData', of('ExtensionType'));
export const observableId = (): IodefField => attribute('observable-id', 'id');
