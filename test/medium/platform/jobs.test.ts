import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type INestApplicationContext } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadConfig } from '@tocsin/config';
import { Database, Events, HandlesJob, JobRunner, Jobs, OnEvent, PlatformModule } from '@tocsin/platform';
import { eventually } from '../../support/eventually.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const done: string[] = [];

@HandlesJob('test.note')
class NoteJob {
  run({ text }: { text: string }): Promise<void> {
    done.push(text);
    return Promise.resolve();
  }
}

@OnEvent('test.happened', 'first')
class FirstSubscriber {
  private failed = false;
  handle({ id }: { id: string }): Promise<void> {
    if (!this.failed) {
      this.failed = true;
      return Promise.reject(new Error('not yet'));
    }
    done.push(`first:${id}`);
    return Promise.resolve();
  }
}

@OnEvent('test.happened', 'second')
class SecondSubscriber {
  handle({ id }: { id: string }): Promise<void> {
    done.push(`second:${id}`);
    return Promise.resolve();
  }
}

@Module({ providers: [NoteJob, FirstSubscriber, SecondSubscriber] })
class HandlersModule {}

let db: TestDatabase;
let app: INestApplicationContext;
let database: Database;

beforeAll(async () => {
  db = await createTestDatabase();
  const config = loadConfig({ DATABASE_URL: db.url, LOG_LEVEL: 'silent' });
  const platform = PlatformModule.forRoot({ config, databaseUrl: db.url, applicationName: 'test' });
  app = await NestFactory.createApplicationContext(
    { module: HandlersModule, imports: [platform] },
    { logger: false },
  );
  database = app.get(Database);
});
afterAll(async () => {
  await app.close();
  await db.drop();
});

describe('jobs', () => {
  it('of a worker that was killed are taken over when its connection is gone', async () => {
    // What kill -9 leaves: a job locked by a worker that holds no session lock any more.
    await database.transaction((tx) => app.get(Jobs).enqueue(tx, 'test.note', { text: 'orphan' }));
    await database.query(
      `UPDATE graphile_worker._private_jobs SET locked_by = 'pool-of-the-dead', locked_at = now() - interval '1 minute',
              attempts = 1`,
    );
    await app.get(JobRunner).start();
    await eventually(() => expect(done).toContain('orphan'));
  });

  it('that a newer one of their key took the place of are no dead letters, however they end', async () => {
    const put = (text: string) =>
      database.transaction((tx) => app.get(Jobs).enqueue(tx, 'test.elsewhere', { text }, { key: 'same' }));
    const rows = () =>
      database.query<{ text: string; attempts: number }>(
        `SELECT payload->>'text' AS text, attempts FROM graphile_worker._private_jobs j
           JOIN graphile_worker._private_tasks t ON t.id = j.task_id
          WHERE t.identifier = 'test.elsewhere' ORDER BY j.id`,
      );
    const taken = (text: string, set: string) =>
      database.query(`UPDATE graphile_worker._private_jobs SET ${set} WHERE payload->>'text' = $1`, [text]);
    await put('killed');
    await taken(
      'killed',
      `attempts = 1, locked_by = 'pool-of-the-dead', locked_at = now() - interval '1 minute'`,
    );
    await put('failed');
    await taken('failed', `attempts = 1, locked_by = 'somebody', locked_at = now()`);
    await put('stands');
    await taken('failed', `last_error = 'it broke', locked_by = NULL, locked_at = NULL`);
    // The runner's sweep looks every five seconds.
    await eventually(async () => expect(await rows()).toEqual([{ text: 'stands', attempts: 0 }]), 15_000);
  });

  it('that were tried to the end stay, with the last error', async () => {
    await database.query(
      `SELECT platform.enqueue_job('test.elsewhere', '{"text": "dead"}', 'dead', NULL, 1, NULL)`,
    );
    await database.query(
      `UPDATE graphile_worker._private_jobs SET attempts = 1, locked_by = 'pool-of-the-dead', locked_at = now() - interval '1 minute'
        WHERE key = 'dead'`,
    );
    const dead = () =>
      database.query<{ key: string }>(
        `SELECT key FROM graphile_worker._private_jobs WHERE attempts >= max_attempts AND locked_at IS NULL`,
      );
    await eventually(async () => expect(await dead()).toEqual([{ key: 'dead' }]), 15_000);
    await database.query(`DELETE FROM graphile_worker._private_jobs WHERE key = 'dead'`);
  });

  it('stay with their worker when the server has dropped its connections', async () => {
    const holders = async () => {
      const rows = await database.query<{ pid: number }>(
        `SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted AND objsubid = 2
            AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
      );
      return rows.map(({ pid }) => pid);
    };
    const before = await eventually(async () => {
      const pids = await holders();
      expect(pids).toHaveLength(1);
      return pids;
    });
    await database.query(`SELECT pg_terminate_backend($1)`, [before[0]]);
    await eventually(async () => {
      const after = await holders();
      expect(after).toHaveLength(1);
      expect(after).not.toEqual(before);
    });
  });

  it('are only there if their transaction was', async () => {
    const failing = database.transaction(async (tx) => {
      await app.get(Jobs).enqueue(tx, 'test.note', { text: 'never' });
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    await database.transaction((tx) => app.get(Jobs).enqueue(tx, 'test.note', { text: 'later' }));
    await eventually(() => expect(done).toContain('later'));
    expect(done).not.toContain('never');
  });

  it('tell an event to each subscriber, and one that fails does not hold up the other', async () => {
    await database.transaction((tx) => app.get(Events).publish(tx, 'test.happened', { id: 'e1' }));
    await eventually(() => expect(done).toContain('second:e1'));
    expect(done).not.toContain('first:e1');
    await database.query(
      `SELECT graphile_worker.reschedule_jobs(array(SELECT id FROM graphile_worker.jobs), now())`,
    );
    await eventually(() => expect(done).toContain('first:e1'));
    expect(done.filter((entry) => entry === 'second:e1')).toHaveLength(1);
  });

  it('of one queue run one after the other, and each soon after the one before', async () => {
    const entries = Array.from({ length: 20 }, (_, n) => `lane-${n}`);
    const jobs = entries.map((text) => ({
      task: 'test.note',
      payload: { text },
      options: { queue: 'lane' },
    }));
    await app.get(Jobs).enqueueAll(database, jobs);
    // One in two seconds, where nobody says that the lane is free.
    await eventually(() => expect(done.filter((each) => each.startsWith('lane-'))).toEqual(entries), 15_000);
  });
});
