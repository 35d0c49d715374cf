import { z } from 'zod';
import { okp, publicKeySchema, sha256 } from '../invitation/card.schema.js';

const moment = z.iso.datetime();
const kid = z.string().regex(/^[\x21-\x7e]{1,200}$/);

/** What of a `key-notice` is acted on; its envelope was checked by the transport. */
export const noticeSchema = z.object({
  keys: z.array(publicKeySchema).max(20),
  revoked: z.array(z.object({ kid, at: moment, reason: z.string().max(2_000) })).max(20),
  certificates: z.array(sha256).min(1).max(2).optional(),
  encryption: z.object({ kid, jwk: okp('X25519') }).optional(),
});

export type NoticeContent = z.infer<typeof noticeSchema>;
