import type { Part } from '../mime/part.js';
import { openInlinePgp } from './open-inline-pgp.js';
import { openPgpMime } from './open-pgp-mime.js';
import { openSmime } from './open-smime.js';
import type { OpenedEntity, OpenedEnvelope, OpenRun } from './opened-entity.js';
import { protectedFields } from './protected-headers.js';
import { isBlankPart, readStructure } from './read-structure.js';
import { attachedMessage, replaceChildren } from './write-entity.js';

/** Takes the envelopes off an entity, one inside the other, and off its parts. */
export async function openEntity(part: Part, run: OpenRun): Promise<OpenedEntity> {
  if (run.envelopesLeft <= 0) return untouched(part);
  const envelope =
    (await openPgpMime(part, run)) ?? (await openSmime(part, run)) ?? (await openInlinePgp(part, run));
  if (envelope) return openWithin(part, envelope, run);
  return part.children.length > 0 ? openChildren(part, run) : untouched(part);
}

function untouched(part: Part): OpenedEntity {
  return { entity: part.bytes, becomes: 'same', secret: false, layers: [], fields: [] };
}

async function openWithin(part: Part, envelope: OpenedEnvelope, run: OpenRun): Promise<OpenedEntity> {
  run.envelopesLeft--;
  const { layer, inner, becomes } = envelope;
  if (inner === null) return { ...untouched(part), layers: [layer] };
  const content = readStructure(inner);
  // A text of several pieces holds those that stay closed: they have been tried.
  const isDone = becomes === 'text' && !layer.whole;
  const within = isDone ? untouched(content) : await openEntity(content, run);
  const isSecret = layer.encryption?.state === 'decrypted' || within.secret;
  return {
    ...within,
    becomes: within.layers.length === 0 || becomes === 'mime' ? becomes : within.becomes,
    secret: isSecret,
    layers: [layer, ...within.layers.map((each) => ({ ...each, whole: each.whole && layer.whole }))],
    fields: within.fields.length > 0 ? within.fields : protectedFields(content),
  };
}

/**
 * The parts of a multipart. What only one of them holds says nothing about its siblings: its signatures are not the
 * message's, and what was decrypted is not mixed with what anybody could have put beside it (EFAIL).
 */
async function openChildren(part: Part, run: OpenRun): Promise<OpenedEntity> {
  const opened = new Map<Part, OpenedEntity>();
  for (const child of part.children) {
    const result = await openEntity(child, run);
    if (result.layers.length > 0) opened.set(child, result);
  }
  if (opened.size === 0) return untouched(part);
  const only = soleContent(part, opened);
  if (only) return only;
  const replacements = new Map<Part, Buffer>();
  for (const [child, result] of opened) {
    const replacement = besideOthers(result, run);
    if (replacement) replacements.set(child, replacement);
  }
  const results = [...opened.values()];
  return {
    entity: replacements.size > 0 ? replaceChildren(part, replacements) : part.bytes,
    becomes: replacements.size > 0 ? 'mime' : 'same',
    secret: results.some(({ secret }) => secret),
    layers: results.flatMap(({ layers }) => layers.map((layer) => ({ ...layer, whole: false }))),
    fields: [],
  };
}

/** The one part that shows anything, or of an alternative the one that stands for all. */
function soleContent(part: Part, opened: ReadonlyMap<Part, OpenedEntity>): OpenedEntity | null {
  const shown = part.children.filter((child) => !isBlankPart(child));
  const [first] = shown;
  const result = first && opened.get(first);
  if (!result) return null;
  if (shown.length === 1) return result;
  // Text and HTML that hold the same armored block: one of them is enough.
  const isCovered = part.type === 'multipart/alternative' && result.layers.every(({ whole }) => whole);
  return isCovered && shown.every((child) => opened.get(child)?.layers.every(({ whole }) => whole))
    ? result
    : null;
}

function besideOthers(result: OpenedEntity, run: OpenRun): Buffer | null {
  const { becomes, entity, secret } = result;
  if (becomes === 'same') return null;
  if (becomes === 'file') return entity;
  return becomes === 'text' && !(secret && run.hasHtml) ? entity : attachedMessage(entity);
}
