export const IMPORT_FORMATS = ['csv', 'ripe'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** `reading` while the file comes in; `preview` waits for a person; `failed` could not be read to its end. */
export const IMPORT_STATES = ['reading', 'preview', 'applied', 'undone', 'failed'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** What a line says. */
export const ITEM_KINDS = ['organisation', 'contact', 'range', 'asn', 'domain', 'error'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** What it would do. `overlap` is new too, and lies in, around or on somebody else's. */
export const VERDICTS = ['new', 'changed', 'unchanged', 'overlap', 'conflict', 'error'] as const;
export type Verdict = (typeof VERDICTS)[number];
