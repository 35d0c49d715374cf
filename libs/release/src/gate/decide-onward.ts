import { type TlpLabel, tlpRank } from '@tocsin/config';
import { type RefusalReason } from './refusal-reason.js';
import { type ReleaseRequest, type ReleaseSource } from './release-request.js';

/** Who may be told something by somebody who received it. Words of FIRST's TLP 2.0. */
export type Audience =
  | 'named_recipient'
  | 'own_organisation_need_to_know'
  | 'client_of_recipient_need_to_know'
  | 'community_partner'
  | 'public';

/** The widest audience to which a recipient may pass on (TLP 2.0), the narrowest first. */
const AUDIENCES: readonly Audience[] = [
  'named_recipient',
  'own_organisation_need_to_know',
  'client_of_recipient_need_to_know',
  'community_partner',
  'public',
];
const WIDEST: Record<TlpLabel, Audience> = {
  RED: 'named_recipient',
  'AMBER+STRICT': 'own_organisation_need_to_know',
  AMBER: 'client_of_recipient_need_to_know',
  GREEN: 'community_partner',
  CLEAR: 'public',
};

/** Whether TLP 2.0 alone lets a recipient tell this audience. Pure. */
export function mayPassOn(label: TlpLabel, audience: Audience): boolean {
  return AUDIENCES.indexOf(audience) <= AUDIENCES.indexOf(WIDEST[label]);
}

/**
 * What came from another is held against its source's label: that is lowered, and it is passed on further than the label
 * says, only with the leave that the source gave and we stored. Pure. @returns null where it may
 */
export function decideOnward(
  { label, recipient }: Pick<ReleaseRequest, 'label' | 'recipient'>,
  { label: received, permission }: ReleaseSource,
): RefusalReason | null {
  const partnerId = recipient.agreement?.partnerId;
  const isNamed =
    permission !== null &&
    (permission.partners.length === 0 ||
      (partnerId !== undefined && permission.partners.includes(partnerId)));
  const mildest = isNamed && tlpRank(permission.to) < tlpRank(received) ? permission.to : received;
  if (tlpRank(label) < tlpRank(mildest)) return 'label-lowered';
  if (mayPassOn(mildest, audienceOf(recipient.kind)) || (isNamed && permission.onward)) return null;
  return 'not-ours-to-pass-on';
}

/** Those whom we serve are our clients; another CIRT is of our community, and so is a network's owner who must act. */
function audienceOf(kind: ReleaseRequest['recipient']['kind']): Audience {
  if (kind === 'staff') return 'own_organisation_need_to_know';
  if (kind === 'reporter') return 'client_of_recipient_need_to_know';
  return kind === 'public' ? 'public' : 'community_partner';
}
