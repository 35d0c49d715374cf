// RID events as short as the rules allow. Their signed form is no matter of the simulation: signatures have tests of
// their own, and 194 CIRTs would spend their days on Ed25519.

const base = (name, ref, { facts, hops }) => ({
  name,
  rid: {
    MsgType: 'ext-value',
    'ext-MsgType': name,
    MsgDestination: 'RIDSystem',
    PolicyRegion: [],
    TrafficType: [],
  },
  case: ref,
  exercise: facts.exercise,
  hops,
  tlp: facts.tlp,
});

export const report = (ref, how, { content, sha256, hopsLeft }) => ({
  ...base('report', ref, how),
  content_type: 'application/iodef+json',
  content_sha256: sha256,
  content,
  recipients: [],
  redacted: [],
  hops_left: hopsLeft,
  attachments: [],
});

export const acknowledgement = (ref, how, more) => ({ ...base('acknowledgement', ref, how), ...more });

export const query = (ref, how, { have, want }) => ({ ...base('query', ref, how), have, want });

export const revocation = (ref, how, { kind, from, to }) => ({
  ...base('revocation', ref, how),
  kind,
  reason: 'it was wrong',
  from,
  to,
  corrected_by: kind === 'correct' ? to + 1 : null,
});

export const revocationStatus = (ref, how, { of, state }) => ({
  ...base('revocation-status', ref, how),
  of,
  state,
});
