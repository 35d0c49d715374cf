import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { isRunning } from '../../scripts/process-identity.mjs';
import { cirtsOf } from '../../scripts/federation/cirts.mjs';
import { type Desk } from '../../scripts/federation/desk.mjs';
import { Instance } from '../../scripts/federation/instance.mjs';
import { removeInstallation } from '../../scripts/federation/remove-installation.mjs';
import { seatLead } from '../../scripts/federation/seat-lead.mjs';
import { partnerSteps } from '../../scripts/federation/set-up-partners.mjs';
import { storySteps } from '../../scripts/federation/story.mjs';
import { eventually } from '../support/eventually.js';
import { sql } from '../support/sql.js';

// Two whole systems that are killed again and again, on machines that may be busy.
jest.setTimeout(600_000);

const folder = mkdtempSync(join(tmpdir(), 'tocsin-kill-nine-'));
chmodSync(folder, 0o755);
const instances = cirtsOf(2).map(
  (cirt) => new Instance(cirt, join(folder, cirt.key), { OUTBOX_HOLD_SECONDS: '1' }),
);
const [A, B] = instances as [Instance, Instance];
let desks: Record<string, Desk>;

beforeAll(async () => {
  await Promise.all(instances.map((instance) => instance.start()));
  desks = { A: await seatLead(A), B: await seatLead(B) };
});
afterAll(async () => {
  await Promise.all(instances.map((instance) => instance.stop()));
  for (const instance of instances) await removeInstallation(instance.folder);
  rmSync(folder, { recursive: true, force: true });
});

/** Kills single processes; the supervisor starts them again. */
function killParts({ folder: home }: Instance, parts: readonly ('api' | 'worker')[]): void {
  const names = ['api', 'portal', 'mailgate', 'worker'];
  const file = join(home, 'processes.json');
  if (!existsSync(file)) return;
  const processes = JSON.parse(readFileSync(file, 'utf8')) as { pid: number; start: string }[];
  for (const part of parts) {
    const one = processes[names.indexOf(part)];
    if (one && isRunning(one)) process.kill(one.pid, 'SIGKILL');
  }
}

/** Everything of an installation at once, database and supervisor too; then it is started again. */
async function cutPower(instance: Instance): Promise<void> {
  await instance.kill();
  await instance.start();
}

/** Who acts in a step; the other one is killed as soon as it begins, and the acting side's worker in the middle of it. */
const ACTING: Record<string, 'A' | 'B'> = { approved: 'B', result: 'B', purge: 'B' };
/** Whose power is cut when the step begins, before anything could be delivered to it. */
const POWER_CUT = new Set(['share', 'revision']);

async function playAndKill(step: ReturnType<typeof storySteps>[number], world: object): Promise<void> {
  const [acting, other] = ACTING[step.name] === 'B' ? [B, A] : [A, B];
  const played = step.play(world);
  const killed = POWER_CUT.has(step.name)
    ? cutPower(other)
    : sleep(200).then(() => {
        killParts(other, ['api', 'worker']);
        killParts(acting, ['worker']);
      });
  await Promise.all([played, killed]);
}

async function counted(instance: Instance, from: string): Promise<number> {
  const [row] = await sql<{ count: number }>(
    instance.databaseUrl(),
    `SELECT count(*)::int AS count FROM ${from}`,
  );
  return row?.count ?? -1;
}

/** What is still on its way, for whoever has to find out why a step did not come to its end. */
async function underway(instance: Instance): Promise<object> {
  // What cannot be asked any more must not hide what went wrong.
  const ask = (text: string) => sql(instance.databaseUrl(), text).catch(String);
  return {
    outgoing: await ask(
      `SELECT event, state, attempts, next_attempt_at, failure FROM sharing.outgoing_message ORDER BY created_at DESC LIMIT 8`,
    ),
    incoming: await ask(
      `SELECT event, state, received_at FROM sharing.incoming_message ORDER BY received_at DESC LIMIT 8`,
    ),
    pauses: await ask(`SELECT * FROM sharing.delivery_pause`),
    jobs: await ask(
      `SELECT task_identifier, key, attempts, max_attempts, run_at, locked_at, locked_by, last_error FROM graphile_worker.jobs
        WHERE run_at < now() + interval '1 hour' ORDER BY id LIMIT 40`,
    ),
    now: await ask(`SELECT now()`),
  };
}

test('either side may be killed at each step of the story: nothing is lost, nothing is doubled', async () => {
  const world = { desks };
  for (const step of partnerSteps(desks)) await step.play(world);
  for (const step of storySteps(desks)) {
    try {
      await playAndKill(step, world);
    } catch (error) {
      const where = JSON.stringify({ A: await underway(A), B: await underway(B) }, null, 1);
      throw new Error(`at the step “${step.name}”: ${(error as Error).message}\n${where}`, { cause: error });
    }
  }
  // The case and the exercise, each once, each revision once.
  expect(await counted(B, `intake.report WHERE channel = 'partner'`)).toBe(2);
  expect(await counted(B, 'sharing.foreign_case')).toBe(2);
  expect(await counted(B, 'sharing.foreign_revision')).toBe(3);
  expect(await counted(B, 'incidents.incident')).toBe(2);
  for (const instance of instances) {
    expect(await counted(instance, `sharing.case_message WHERE kind = 'result'`)).toBe(1);
    // The last receipts may still be on their way.
    await eventually(async () => {
      expect(await counted(instance, `sharing.outgoing_message WHERE state <> 'delivered'`)).toBe(0);
      expect(await counted(instance, `sharing.incoming_message WHERE state <> 'processed'`)).toBe(0);
    }, 120_000);
    expect(await counted(instance, 'sharing.refused_message')).toBe(0);
  }
});
