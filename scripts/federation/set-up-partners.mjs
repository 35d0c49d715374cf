// The guided set-up between every two CIRTs, as two people at two desks do it: file, answer, a code read aloud, terms.
import { isSo } from './expectations.mjs';

/** A third partner gets little: what to look for, and no story. */
const LITTLE = ['title', 'classification', 'observables'];

/**
 * @param {Record<string, import('./desk.mjs').Desk>} desks
 * @returns {import('./play.mjs').Step[]}
 */
export function partnerSteps(desks) {
  const names = Object.keys(desks);
  const pairs = names.flatMap((one, index) => names.slice(index + 1).map((other) => [one, other]));
  return pairs.map(([one, other]) => ({
    name: `partners ${one} and ${other}`,
    sentence:
      `${nameOf(desks[one])} invites ${nameOf(desks[other])} by a file; both compare the same short code by telephone, ` +
      'and agree on what each may get.',
    look: 'Partners (g x) on both sides',
    play: (world) => becomePartners(world, one, other),
  }));
}

async function becomePartners(world, one, other) {
  const [inviting, invited] = [world.desks[one], world.desks[other]];
  const invitation = await inviting.post('/partners/invitations', { addressee: nameOf(invited), days: 7 });
  const accepted = await invited.post('/partners/accept', { source: invitation.content });
  const atInviting = await inviting.post('/partners/answers', { source: accepted.answer.content });
  const atInvited = accepted.partner;
  isSo('The code that both read to each other', atInviting.compareCode, atInvited.compareCode);
  // A code that differs is refused, and leaves the partner as he was.
  const wrong = { version: atInviting.version, code: '00000 '.repeat(6).trim(), how: 'phone' };
  const refusal = await inviting
    .post(`/partners/${atInviting.id}/compare`, wrong)
    .catch((error) => error.code);
  isSo('What a wrong code gets', 'PARTNERS.CODE_DIFFERS', refusal);
  world.partners ??= {};
  await agree(world, one, other, atInviting, atInvited.compareCode);
  await agree(world, other, one, atInvited, atInviting.compareCode);
}

/** @param {string} code as the other side reads it out */
async function agree(world, at, with_, partner, code) {
  const desk = world.desks[at];
  const { version } = await desk.get(`/partners/${partner.id}`);
  const compared = await desk.post(`/partners/${partner.id}/compare`, { version, code, how: 'phone' });
  isSo(`State of ${with_} at ${at}`, 'verified', compared.state);
  const terms = { ...compared.suggestedTerms, ...termsFor(at, with_) };
  const agreed = await desk.put(`/partners/${partner.id}/agreement`, { version: compared.version, terms });
  isSo(`State of ${with_} at ${at} after the agreement`, 'active', agreed.state);
  world.partners[`${at}→${with_}`] = partner.id;
}

function termsFor(at, with_) {
  if (at !== 'A' || with_ === 'B') return {};
  return { allowed: LITTLE, byDefault: LITTLE };
}

const nameOf = (desk) => desk.instance.cirt.name;
