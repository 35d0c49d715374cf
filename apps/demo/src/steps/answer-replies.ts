import { composeMail, parseMail } from '@tocsin/mail';
import { answered } from '../doors/api.js';
import { sendLetters } from '../doors/mail-door.js';
import { CASES } from '../incidents/all-cases.js';
import type { PlannedReply } from '../incidents/case-plan.js';
import { through } from '../reports/all-reports.js';
import { messageIdOf, type ReportRow } from '../reports/recognise-report.js';
import type { World } from '../world.js';

const LOOK_EVERY_MS = 500;
/** Above the longest time that a reply can be held, which is a setting. */
const PATIENCE_MS = 60_000;

type Answer = PlannedReply & { answer: string };

/** Reporters write back to what was written to them, as soon as it has left. */
export async function answerReplies(world: World, reports: Map<string, ReportRow>): Promise<void> {
  const answers = CASES.flatMap(({ replies = [] }) => replies).filter(
    (reply): reply is Answer => reply.answer !== undefined,
  );
  const sent = await Promise.all(
    answers.map((answer) => writeBack(world, answer, reports.get(answer.to)?.ref ?? '')),
  );
  const fresh = sent.filter(Boolean).length;
  if (fresh > 0) world.say(`${fresh} reporters wrote back`);
}

async function writeBack(world: World, { to: key, text, answer }: Answer, ref: string): Promise<boolean> {
  const { api } = world;
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const threads = await answered(api.GET('/api/v1/reports/{ref}/threads', { params: { path: { ref } } }));
    const messages = threads.flatMap((thread) => thread.messages);
    if (messages.some((one) => one.direction === 'in' && one.text.includes(answer.slice(0, 40))))
      return false;
    const ours = messages.find((one) => one.direction === 'out' && one.text.startsWith(text.slice(0, 60)));
    if (ours?.state === 'sent') {
      await sendAnswer(world, key, answer, ours.id);
      return true;
    }
    if (Date.now() > until)
      throw new Error(`the reply to "${key}" has not left (${ours?.state ?? 'not written'})`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

/** As a mail program does: to the Reply-To, under the same subject, naming what it answers, quoting it below. */
async function sendAnswer(world: World, key: string, answer: string, messageId: string): Promise<void> {
  const { target, mailAddress } = world;
  const from = through('mail').find((seed) => seed.key === key)?.from;
  if (!from) throw new Error(`nobody wrote "${key}" by mail, so nobody can answer`);
  const response = await fetch(`${target.api}/api/v1/messages/${messageId}/raw`, {
    headers: { authorization: `Bearer ${target.apiKey}` },
  });
  const ours = await parseMail(Buffer.from(await response.arrayBuffer()));
  const to = ours.replyTo[0] ?? { name: '', address: mailAddress };
  const quoted = ours.text.replaceAll(/^/gm, '> ');
  const raw = await composeMail({
    from,
    to: [to],
    subject: `Re: ${ours.subject}`,
    text: `${answer}\n\n${quoted}\n`,
    messageId: messageIdOf(`answer-${key}`),
    inReplyTo: ours.messageId,
    references: [...ours.references, ...(ours.messageId ? [ours.messageId] : [])],
    date: new Date(),
  });
  await sendLetters(target, to.address, [{ envelopeFrom: from.address, raw }]);
}
