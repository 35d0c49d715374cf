/** The columns of a `LedgerLineView`, of `release.ledger l`. */
export const LINE_COLUMNS = `
  l.id, l.at, l.direction, l.outcome, l.way, l.content, l.label, l.drill, l.reason, l.sha256, l.size::float8 AS size,
  l.content_type AS "contentType", l.recipient_kind AS recipient, l.agreement_version AS "agreementVersion",
  l.approval_id AS "approvalId", jsonb_array_length(l.removed) AS "removedCount",
  json_build_object('kind', l.actor_kind, 'id', l.actor_id, 'name', l.actor_name) AS actor,
  CASE WHEN l.partner_id IS NOT NULL
       THEN json_build_object('id', l.partner_id, 'name', coalesce(l.partner_name, '')) END AS partner,
  json_build_object('kind', l.subject_kind, 'id', l.subject_id, 'ref', l.subject_ref) AS subject`;
