import { list, object, oneOf, type Rule, text } from '../checking/rules.js';

const words = text();
const some = text({ like: { pattern: /\S/, words: 'more than white space' } });

/**
 * What a document has to be so that something can be read of it: CSAF 2.0 §3.2, the required fields of `document` and the
 * kinds of what is read. All that the standard asks beyond (its schema and 6.1) is judged by `judgeCsaf`.
 */
export const csafRule: Rule = object(
  {
    document: object(
      {
        category: some,
        csaf_version: oneOf('2.0'),
        title: some,
        lang: words,
        publisher: object(
          {
            category: oneOf('coordinator', 'discoverer', 'other', 'translator', 'user', 'vendor'),
            name: some,
            namespace: text({ form: 'uri' }),
          },
          { needs: ['category', 'name', 'namespace'] },
        ),
        tracking: object(
          {
            id: text({
              like: { pattern: /^[\S](?:.*[\S])?$/, words: 'an id without white space around it' },
            }),
            current_release_date: text({ form: 'date-time' }),
            initial_release_date: text({ form: 'date-time' }),
            status: oneOf('draft', 'final', 'interim'),
            version: words,
            revision_history: list(object({}), { min: 1 }),
          },
          {
            needs: [
              'id',
              'current_release_date',
              'initial_release_date',
              'status',
              'version',
              'revision_history',
            ],
          },
        ),
        distribution: object({
          text: words,
          tlp: object({ label: oneOf('WHITE', 'GREEN', 'AMBER', 'RED') }, { needs: ['label'] }),
        }),
        aggregate_severity: object({ text: some }, { needs: ['text'] }),
        notes: list(object({ category: words, text: some }, { needs: ['category', 'text'] })),
        references: list(object({ summary: some, url: text() }, { needs: ['summary', 'url'] })),
      },
      { needs: ['category', 'csaf_version', 'publisher', 'title', 'tracking'] },
    ),
    product_tree: object({ full_product_names: list(object({})), branches: list(object({})) }),
    vulnerabilities: list(object({ cve: words, title: words })),
  },
  { needs: ['document'] },
);
