import { type TlpLabel } from '@tocsin/config';
import { drillFrame } from '../templates/drill-frame.js';

/** What the words of a message are wrapped in before they leave. */
export interface TextParts {
  text: string;
  tlp: TlpLabel;
  drill: boolean;
  /** Written by a machine: nobody signs it. */
  automatic: boolean;
  reportRef: string;
  /** The reader's, for the words of an exercise. */
  language: string | null;
  /** Null: the site's name. */
  signature: string | null;
}

/**
 * The whole text as the reader gets it, mailed or previewed. TLP 2.0: the label stands directly before the labelled
 * text. The reference stands below the signature, because some mail programs drop the subject's tag.
 */
export function finishedText(parts: TextParts, site: string): string {
  const label = parts.tlp === 'CLEAR' ? '' : `TLP:${parts.tlp}\n\n`;
  const below = parts.automatic ? '' : `\n\n-- \n${parts.signature ?? site}\n[${parts.reportRef}]`;
  const labelled = label + parts.text.trim();
  return (parts.drill ? drillFrame(labelled, parts.language) : labelled) + below + '\n';
}
