import { type JsonLimits } from '../checking/read-json.js';
import { flag, list, object, type Rule, text } from '../checking/rules.js';

/** An event with its files in base64 is large; it is never deep. */
export const mispLimits: Readonly<JsonLimits> = Object.freeze({
  maxBytes: 32 * 1024 * 1024,
  maxDepth: 32,
  maxTokens: 1_000_000,
});

/** More in one answer of a MISP belong into several. */
export const MOST_EVENTS = 500;

/** MISP writes numbers as text and, from some versions on, as numbers. */
const numeral: Rule = (value, path, faults) => {
  if (
    !(typeof value === 'string' && /^\d{0,12}$/.test(value)) &&
    !(Number.isInteger(value) && Number(value) >= 0)
  )
    faults.add(path, 'must be a whole number, as text or number');
};
const uuid = text({ form: 'uuid' });
const day = text({ form: 'date' });
const truth: Rule = (value, path, faults) => {
  if (value !== '0' && value !== '1' && value !== 0 && value !== 1) flag(value, path, faults);
};
const tags = list(object({ name: text() }, { needs: ['name'] }));

const attribute = object(
  {
    type: text(),
    category: text(),
    value: text(),
    uuid,
    to_ids: truth,
    deleted: truth,
    timestamp: numeral,
    distribution: numeral,
    Tag: tags,
    Sighting: list(object({})),
    ShadowAttribute: list(object({})),
  },
  { needs: ['type', 'value'] },
);

/** What an event must be to be read; what else stands in it is kept. */
export const eventRule = object(
  {
    uuid,
    info: text(),
    date: day,
    timestamp: numeral,
    threat_level_id: numeral,
    analysis: numeral,
    distribution: numeral,
    published: truth,
    Org: object({ name: text() }),
    Orgc: object({ name: text() }),
    Tag: tags,
    Attribute: list(attribute),
    Object: list(object({ name: text(), uuid, Attribute: list(attribute) })),
    ShadowAttribute: list(object({})),
    Galaxy: list(object({ GalaxyCluster: list(object({ tag_name: text() })) })),
    EventReport: list(object({})),
  },
  { needs: ['info'] },
);
