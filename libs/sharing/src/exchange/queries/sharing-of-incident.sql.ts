const list = (sql: string): string => `coalesce((SELECT json_agg(item) FROM (${sql}) item), '[]'::json)`;

const PARTNER = `json_build_object('id', p.id, 'name', p.name)`;

/** The message that carries a release: the last one that was not cancelled. */
const MESSAGE = `
  LEFT JOIN LATERAL (
    SELECT o.state, o.send_at, o.ended_at, o.failure FROM sharing.outgoing_message o
     WHERE o.case_owner = c.owner AND o.case_id = c.case_id AND o.release_id = r.id
     ORDER BY (o.state <> 'cancelled') DESC, o.sequence DESC LIMIT 1) m ON true`;

const BASE64URL = (hex: string): string =>
  `rtrim(translate(encode(decode(${hex}, 'hex'), 'base64'), '+/', '-_'), '=')`;

const RELEASES = list(`
  SELECT r.id, r.revision, r.supersedes, r.content_sha256 AS sha256, b.size, r.tlp, r.removed,
         r.released_at AS "releasedAt", r.released_by_name AS "releasedBy", r.approved_by_name AS "approvedBy",
         CASE WHEN m.state = 'held' AND m.send_at > $2 THEN m.send_at END AS "heldUntil", m.state AS delivery,
         CASE WHEN m.state = 'delivered' THEN m.ended_at END AS "deliveredAt", m.failure,
         r.answer, r.answer_reason AS "answerReason", r.answered_at AS "answeredAt",
         CASE WHEN r.answer_sha256 = ${BASE64URL('r.content_sha256')} THEN 'same'
              WHEN r.answer_sha256 IS NOT NULL THEN 'differs' END AS proof,
         r.undone_at AS "undoneAt", r.revoked_at AS "revokedAt"
    FROM sharing.released_revision r JOIN platform.blob b ON b.sha256 = r.content_sha256 ${MESSAGE}
   WHERE r.share_id = s.id ORDER BY r.released_at DESC, r.id DESC LIMIT 50`);

const REVOCATIONS = list(`
  SELECT v.id, v.kind, v.reason, v.from_revision AS "from", v.to_revision AS "to", v.corrected_by AS "correctedBy",
         v.asked_by_name AS "askedBy", v.asked_at AS "askedAt", o.state AS delivery, v.state,
         v.state_reason AS "stateReason", v.state_at AS "stateAt"
    FROM sharing.revocation v LEFT JOIN sharing.outgoing_message o ON o.jti = v.jti
   WHERE v.share_id = s.id ORDER BY v.asked_at DESC, v.id DESC LIMIT 50`);

const APPROVAL = `(
  SELECT json_build_object('id', a.id, 'state', coalesce(a.decision, 'waiting'), 'sha256', a.sha256, 'reason', a.reason)
    FROM release.approval a
   WHERE a.incident_id = c.incident_id AND a.partner_id = s.partner_id AND a.release_id IS NULL AND a.expires_at > $2
   ORDER BY a.requested_at DESC, a.id DESC LIMIT 1)`;

/** `$1` the incident, `$2` now. */
export const ROOMS = list(`
  SELECT c.owner, c.case_id AS id, c.revision, c.leader,
         EXISTS (SELECT FROM sharing.foreign_case f WHERE f.owner = c.owner AND f.case_id = c.case_id
                    AND f.leader = c.leader AND f.state = 'visible' AND f.hops_left > 0) AS "mayPassOn" FROM sharing.shared_case c
   WHERE c.incident_id = $1 ORDER BY c.created_at, c.id LIMIT 50`);

export const SHARES = list(`
  SELECT s.id, json_build_object('owner', c.owner, 'id', c.case_id) AS "case", ${PARTNER} AS partner, s.state, s.fields,
         s.attachments, s.recipients, s.reason, s.proposed_by_name AS "proposedBy", s.proposed_at AS "proposedAt",
         s.version, ${RELEASES} AS releases, ${REVOCATIONS} AS revocations, ${APPROVAL} AS approval
    FROM sharing.shared_case c JOIN sharing.share s ON s.shared_case_id = c.id
    JOIN sharing.partner p ON p.id = s.partner_id
   WHERE c.incident_id = $1 AND s.state <> 'withdrawn' ORDER BY p.name, s.id LIMIT 200`);

export const CONTRIBUTIONS = list(`
  SELECT m.id, ${PARTNER} AS partner, m.direction, m.kind, m.author_name AS author, m.text, m.content, m.tlp, m.at,
         m.due_at AS due, m.answer, m.answer_reason AS "answerReason", m.answered_at AS "answeredAt"
    FROM sharing.shared_case c JOIN sharing.case_message m ON m.owner = c.owner AND m.case_id = c.case_id
    JOIN sharing.partner p ON p.id = m.partner_id
   WHERE c.incident_id = $1 AND m.kind IN ('request', 'result', 'proposal') AND m.undone_at IS NULL
   ORDER BY m.at DESC, m.id DESC LIMIT 100`);

export const HANDOVERS = list(`
  SELECT h.id, ${PARTNER} AS partner, h.state, h.reason, h.offered_by_name AS "offeredBy", h.offered_at AS "offeredAt",
         CASE WHEN o.state = 'held' AND o.send_at > $2 THEN o.send_at END AS "heldUntil",
         h.answer_reason AS "answerReason", h.answered_at AS "answeredAt"
    FROM sharing.shared_case c JOIN sharing.handover h ON h.shared_case_id = c.id
    JOIN sharing.partner p ON p.id = h.partner_id LEFT JOIN sharing.outgoing_message o ON o.jti = h.offer_jti
   WHERE c.incident_id = $1 ORDER BY h.offered_at DESC, h.id DESC LIMIT 20`);
