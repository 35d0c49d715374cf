/** One question with its answer, as the person saw it and as the machine keeps it. */
export interface WebAnswer {
  /** Stable name of the question: `kind`, `suspectLink`. */
  name: string;
  /** The question in the site's language. */
  label: string;
  /** Chosen options by their stable names, or what was typed. */
  value: string | string[];
  /** The answer in words: option texts in the site's language, or what was typed. */
  text: string;
}

/** A finished form. The portal asks and translates; what becomes of the answers is decided here. */
export interface WebReport {
  /** What kind of incident, by its stable name, and in the site's language. */
  kind: string;
  kindText: string;
  /** The reporter's language. */
  locale: string;
  description: string;
  answers: WebAnswer[];
  anonymous: boolean;
  /** Only of a named reporter. */
  contact: { name: string | null; address: string } | null;
  /** An anonymous reporter wants the hidden details of pictures examined. */
  keepMetadata: boolean;
}

/** A file of a draft, with its bytes. `name` is clean already. */
export interface WebFile {
  name: string;
  contentType: string;
  bytes: Buffer;
}
