import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Actor } from '@tocsin/identity';
import {
  AcceptInvitation,
  Agreements,
  type AgreementTerms,
  AnswerAgain,
  ChangePartnerState,
  ComparePartner,
  CreateInvitation,
  InvitationList,
  PartnerDetail,
  Partners,
  SetAgreement,
  TakeAnswer,
  USUAL_TERMS,
  WithdrawInvitation,
} from '@tocsin/sharing';
import { PartnersWorld } from '../../factories/partners-world.js';

let aa: PartnersWorld;
let bb: PartnersWorld;
let ana: Actor;
let bo: Actor;
beforeAll(async () => {
  [aa, bb] = await Promise.all([PartnersWorld.open('aa'), PartnersWorld.open('bb')]);
  [ana, bo] = [aa.person(), bb.person()];
});
afterAll(() => Promise.all([aa.close(), bb.close()]));
beforeEach(async () => {
  const tables = 'sharing.partner, sharing.partner_key, sharing.agreement, sharing.invitation';
  for (const world of [aa, bb]) await world.query(`TRUNCATE ${tables} CASCADE`);
});

/** Ana invites, Bo takes the file and answers, Ana takes the answer. */
async function exchange() {
  const invitation = await aa.get(CreateInvitation).execute(ana, { addressee: 'CIRT BB', days: 7 });
  const accepted = await bb.get(AcceptInvitation).execute(bo, JSON.stringify(invitation));
  const taken = await aa.get(TakeAnswer).execute(ana, JSON.stringify(accepted.answer));
  const atA = await aa.get(PartnerDetail).execute(ana, taken.partnerId);
  const atB = await bb.get(PartnerDetail).execute(bo, accepted.partnerId);
  return { invitation, answer: accepted.answer, atA, atB };
}

describe('two teams set each other up', () => {
  it('and read the same code on both screens; nothing is believed before it is compared', async () => {
    const { atA, atB } = await exchange();
    expect(atA.compareCode).toMatch(/^(\d{5} ){5}\d{5}$/);
    expect(atB.compareCode).toBe(atA.compareCode);
    expect([atA.state, atB.state]).toEqual(['invited', 'invited']);
    expect([atA.name, atA.country, atA.domain]).toEqual(['CIRT BB', 'BB', 'cirt-bb.example']);
    expect([atA.invitedByUs, atB.invitedByUs]).toEqual([true, false]);
    expect(atA.keys.map(({ verifiedAt }) => verifiedAt)).toEqual([null]);
    await expect(
      aa.get(SetAgreement).execute(ana, atA.id, { version: 1, terms: USUAL_TERMS, reason: null }),
    ).rejects.toMatchObject({ code: 'PARTNERS.STATE' });
  });

  it('compare, agree and are active; the record says how they made sure', async () => {
    const { atA } = await exchange();
    const heard = atA.compareCode.replaceAll(' ', '-');
    await aa
      .get(ComparePartner)
      .execute(ana, atA.id, { version: 1, code: heard, how: 'phone', note: 'the number in our directory' });
    await aa.get(SetAgreement).execute(ana, atA.id, { version: 2, terms: USUAL_TERMS, reason: null });
    const partner = await aa.get(PartnerDetail).execute(ana, atA.id);
    expect([partner.state, partner.verifiedHow, partner.version]).toEqual(['active', 'phone', 3]);
    expect(partner.keys[0]?.verifiedBy).toBe(ana.name);
    expect(await aa.get(Agreements).of(aa.db.database, atA.id)).toMatchObject({
      version: 1,
      hopLimit: 1,
      labels: ['CLEAR', 'GREEN', 'AMBER'],
    });
    expect(await aa.actions(atA.id)).toEqual(['partner.answer-taken', 'partner.verified', 'partner.agreed']);
  });

  it('refuse a wrong code, and it stands in the record', async () => {
    const { atA } = await exchange();
    const wrong = atA.compareCode.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10));
    await expect(
      aa.get(ComparePartner).execute(ana, atA.id, { version: 1, code: wrong, how: 'phone', note: null }),
    ).rejects.toMatchObject({ code: 'PARTNERS.CODE_DIFFERS' });
    expect((await aa.get(PartnerDetail).execute(ana, atA.id)).state).toBe('invited');
    const step = { version: 1, step: 'refuse' as const, reason: 'They read something else.' };
    await aa.get(ChangePartnerState).execute(ana, atA.id, step);
    expect(await aa.actions(atA.id)).toEqual([
      'partner.answer-taken',
      'partner.code-differed',
      'partner.refused',
    ]);
    expect(await aa.get(Partners).byIssuer(atA.issuer)).toBeNull();
    // The real team can still become a partner.
    const again = await aa.get(CreateInvitation).execute(ana, { addressee: 'CIRT BB', days: 1 });
    await bb.query(`TRUNCATE sharing.partner CASCADE`);
    const { answer } = await bb.get(AcceptInvitation).execute(bo, JSON.stringify(again));
    await expect(aa.get(TakeAnswer).execute(ana, JSON.stringify(answer))).resolves.toBeDefined();
  });

  it('see another code when somebody stands between them with keys of his own', async () => {
    const mallory = await PartnersWorld.open('bb', { SITE_NAME: 'CIRT BB' });
    const invitation = await aa.get(CreateInvitation).execute(ana, { addressee: 'CIRT BB', days: 7 });
    const forged = await mallory.get(AcceptInvitation).execute(mallory.person(), JSON.stringify(invitation));
    const { partnerId } = await aa.get(TakeAnswer).execute(ana, JSON.stringify(forged.answer));
    const real = await bb.get(AcceptInvitation).execute(bo, JSON.stringify(invitation));
    const atA = await aa.get(PartnerDetail).execute(ana, partnerId);
    const atB = await bb.get(PartnerDetail).execute(bo, real.partnerId);
    expect(atA.compareCode).not.toBe(atB.compareCode);
    await mallory.close();
  });

  it('cannot do it without the right, nor a program in the place of a person', async () => {
    const { atA } = await exchange();
    const handler = aa.person('handler');
    await expect(
      aa.get(CreateInvitation).execute(handler, { addressee: 'x', days: 1 }),
    ).rejects.toMatchObject({ code: 'IDENTITY.FORBIDDEN' });
    const program: Actor = { ...ana, kind: 'api-key' };
    await expect(
      aa
        .get(ComparePartner)
        .execute(program, atA.id, { version: 1, code: atA.compareCode, how: 'other', note: null }),
    ).rejects.toMatchObject({ code: 'PARTNERS.PERSONS_ONLY' });
  });
});

describe('an invitation', () => {
  it('works once', async () => {
    const { answer } = await exchange();
    await expect(aa.get(TakeAnswer).execute(ana, JSON.stringify(answer))).rejects.toMatchObject({
      code: 'PARTNERS.INVITATION_UNUSABLE',
      extra: { fault: 'answered' },
    });
    expect(await aa.get(InvitationList).execute(ana)).toEqual([]);
  });

  it('can be withdrawn, and ends by itself', async () => {
    const withdrawn = await aa.get(CreateInvitation).execute(ana, { addressee: 'CIRT BB', days: 7 });
    await aa.get(WithdrawInvitation).execute(ana, withdrawn.invitation);
    const { answer } = await bb.get(AcceptInvitation).execute(bo, JSON.stringify(withdrawn));
    await expect(aa.get(TakeAnswer).execute(ana, JSON.stringify(answer))).rejects.toMatchObject({
      extra: { fault: 'withdrawn' },
    });
    const short = await aa.get(CreateInvitation).execute(ana, { addressee: 'CIRT BB', days: 1 });
    bb.clock.forward(2);
    await expect(bb.get(AcceptInvitation).execute(bo, JSON.stringify(short))).rejects.toMatchObject({
      extra: { fault: 'expired' },
    });
    bb.clock.forward(-2);
  });

  it('of a team that is a partner already is refused: that is how somebody takes its place', async () => {
    await exchange();
    const second = await aa.get(CreateInvitation).execute(ana, { addressee: 'CIRT BB', days: 7 });
    await expect(bb.get(AcceptInvitation).execute(bo, JSON.stringify(second))).rejects.toMatchObject({
      code: 'PARTNERS.KNOWN',
    });
  });

  it('of our own is refused', async () => {
    const own = await aa.get(CreateInvitation).execute(ana, { addressee: 'CIRT BB', days: 7 });
    await expect(aa.get(AcceptInvitation).execute(ana, JSON.stringify(own))).rejects.toMatchObject({
      extra: { fault: 'own' },
    });
  });

  it('is answered with the same code when the answer is fetched again', async () => {
    const invitation = await aa.get(CreateInvitation).execute(ana, { addressee: 'CIRT BB', days: 7 });
    const { partnerId } = await bb.get(AcceptInvitation).execute(bo, JSON.stringify(invitation));
    const answer = await bb.get(AnswerAgain).execute(bo, partnerId);
    const taken = await aa.get(TakeAnswer).execute(ana, JSON.stringify(answer));
    const atA = await aa.get(PartnerDetail).execute(ana, taken.partnerId);
    const atB = await bb.get(PartnerDetail).execute(bo, partnerId);
    expect(atA.compareCode).toBe(atB.compareCode);
  });
});

describe('an agreement', () => {
  const agreed = async (terms: Partial<AgreementTerms>) => {
    const { atA } = await exchange();
    const comparison = { version: 1, code: atA.compareCode, how: 'in-person' as const, note: null };
    await aa.get(ComparePartner).execute(ana, atA.id, comparison);
    const wanted = { version: 2, terms: { ...USUAL_TERMS, ...terms }, reason: null };
    await aa.get(SetAgreement).execute(ana, atA.id, wanted);
    return atA.id;
  };

  it('that contradicts itself is refused', async () => {
    await expect(agreed({ labels: ['RED'] })).rejects.toMatchObject({
      extra: { fault: 'red-without-names' },
    });
  });

  it('keeps every version, with what changed in the record', async () => {
    const id = await agreed({});
    const terms = { ...USUAL_TERMS, hopLimit: 2 };
    await aa.get(SetAgreement).execute(ana, id, { version: 3, terms, reason: 'They pass it to the region.' });
    const { agreements } = await aa.get(PartnerDetail).execute(ana, id);
    expect(agreements.map(({ version, terms: { hopLimit } }) => [version, hopLimit])).toEqual([
      [2, 2],
      [1, 1],
    ]);
    const [line] = await aa.query<{ detail: unknown }>(
      `SELECT detail FROM audit.entry WHERE subject_id = $1 ORDER BY id DESC LIMIT 1`,
      [id],
    );
    expect(line?.detail).toMatchObject({ changes: { hopLimit: { from: 1, to: 2 } } });
  });

  it('stands while the partner is suspended, and again when he is resumed', async () => {
    const id = await agreed({});
    const steps = aa.get(ChangePartnerState);
    await steps.execute(ana, id, { version: 3, step: 'suspend', reason: 'Their network was broken into.' });
    expect(await aa.get(Partners).active()).toEqual([]);
    await expect(steps.execute(ana, id, { version: 3, step: 'resume', reason: 'x' })).rejects.toMatchObject({
      code: 'PARTNERS.STALE',
    });
    await steps.execute(ana, id, { version: 4, step: 'resume', reason: 'It is clean.' });
    expect((await aa.get(Partners).active()).map((partner) => partner.id)).toEqual([id]);
  });

  it('ends with a partner that is given up; the team can be set up anew', async () => {
    const id = await agreed({});
    const steps = aa.get(ChangePartnerState);
    const giveUp = { step: 'refuse' as const, reason: 'They lost everything.' };
    await expect(steps.execute(ana, id, { version: 3, ...giveUp })).rejects.toMatchObject({
      code: 'PARTNERS.STATE',
    });
    await steps.execute(ana, id, { version: 3, step: 'suspend', reason: 'They lost everything.' });
    await steps.execute(ana, id, { version: 4, ...giveUp });
    await bb.query(`TRUNCATE sharing.partner CASCADE`);
    const { atA } = await exchange();
    expect([atA.state, atA.id === id]).toEqual(['invited', false]);
  });
});
