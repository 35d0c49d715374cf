import { type SharedAttachment, type SharedCase } from '../../case/shared-case.js';
import { strictest } from '../../case/tlp-order.js';
import { type SharedTlp } from '../../writing/shared-observable.js';
import { hashesFromIodef, hashToIodef, isHash } from './hashes.js';
import { type Json, objectsOf, said, wordsOf } from './iodef-json.js';
import { labelOf, restrictionOf } from './labels.js';
import { isAttachment } from './read-observables.js';

/** Files by name, type, size and hash; their bytes go their own way. */
export function attachmentsToIodef({ attachments }: SharedCase): Json[] {
  if (attachments.length === 0) return [];
  const FileData = attachments.map(({ name, contentType, size, sha256, tlp }) => ({
    ...restrictionOf(tlp),
    File: [
      said({
        FileName: name,
        FileSize: size,
        FileType: contentType,
        HashData: isHash('sha256', sha256) ? hashToIodef('sha256', sha256) : undefined,
      }),
    ],
  }));
  return [{ RecordData: [{ FileData }] }];
}

/** Only such as have a SHA-256: by it they are asked for. */
export function attachmentsFromIodef(incident: unknown, fallback: SharedTlp): SharedAttachment[] {
  const found: SharedAttachment[] = [];
  for (const event of objectsOf(incident, 'EventData'))
    for (const record of objectsOf(event, 'RecordData'))
      for (const data of objectsOf(record, 'FileData').filter(isAttachment)) {
        const labels = [event, record, data].map(labelOf).filter((each) => each !== null);
        const tlp = labels.length > 0 ? strictest(labels) : fallback;
        found.push(...objectsOf(data, 'File').flatMap((file) => attachmentOf(file, tlp)));
      }
  return found;
}

function attachmentOf(file: Json, tlp: SharedTlp): SharedAttachment[] {
  const hash = hashesFromIodef(file).find(({ type }) => type === 'sha256');
  if (!hash) return [];
  const size = Number(file.FileSize);
  return [
    {
      name: wordsOf(file.FileName),
      contentType: wordsOf(file.FileType) || 'application/octet-stream',
      size: Number.isSafeInteger(size) && size >= 0 ? size : 0,
      sha256: hash.value,
      tlp,
    },
  ];
}
