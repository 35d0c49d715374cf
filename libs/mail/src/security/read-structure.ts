import { type Part, ownParts } from '../mime/part.js';
import { readEntity } from '../mime/read-part.js';
import { defaultLimits } from '../parse/limits.js';
import { newRun, scanMail } from '../parse/scan-mail.js';

/** The tree of an entity, read as the reader of messages reads it: what is verified must be what is shown. */
export function readStructure(bytes: Buffer): Part {
  return readEntity(bytes, newRun({ ...defaultLimits }));
}

/** The tree of a raw message: mbox lines and bare CRs are repaired as for reading. */
export function readRawStructure(raw: Buffer): Part {
  return scanMail(raw, newRun({ ...defaultLimits })).message;
}

/** Nothing that anybody would see. */
export function isBlankPart(part: Part): boolean {
  if (part.children.length > 0) return part.children.every(isBlankPart);
  // Says nothing but "Version: 1" (RFC 3156 4).
  if (part.type === 'application/pgp-encrypted' && part.body.length < 200) return true;
  if (!part.type.startsWith('text/') || part.body.length > 4096) return part.body.length === 0;
  const text = part.content.toString('latin1');
  const words = part.type === 'text/html' ? text.replaceAll(/<(?!img)[^<>]{0,500}>/gi, '') : text;
  return words.replaceAll(/&nbsp;|\u00A0|\s/g, '') === '';
}

export function hasHtmlPart(part: Part): boolean {
  for (const each of ownParts(part)) if (each.type === 'text/html') return true;
  return false;
}
