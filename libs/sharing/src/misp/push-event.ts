import { Clock, Database, HandlesJob, type JobHandler, type JobOptions, type JobRun } from '@tocsin/platform';
import { MispApi, type MispTarget } from './misp-api.js';
import { pushFault } from './push-answer.js';

interface Push extends MispTarget {
  pushId: string;
  eventUuid: string;
  active: boolean;
  bytes: Buffer;
}

/** With the job runner's back-off: about a day. */
const MOST_ATTEMPTS = 16;

/** The job that brings one event; those of one MISP go one after the other, in order. */
export const pushJob = (pushId: string, instanceId: string): [string, object, JobOptions] => [
  'sharing.misp-push',
  { pushId },
  { key: `misp-push:${pushId}`, queue: `misp:${instanceId}`, maxAttempts: MOST_ATTEMPTS },
];

/**
 * Brings the released bytes of an event to a MISP: as a new version where it has the event, else as a new event. Only an
 * answer that shows the whole event counts; everything else is tried again, and stands as dead after a day.
 */
@HandlesJob('sharing.misp-push')
export class PushEvent implements JobHandler<{ pushId: string }> {
  constructor(
    private readonly database: Database,
    private readonly api: MispApi,
    private readonly clock: Clock,
  ) {}

  async run({ pushId }: { pushId: string }, job: JobRun): Promise<void> {
    const [push] = await this.database.query<Push>(PUSH, [pushId]);
    if (!push) return;
    const document = push.bytes.toString('utf8');
    const event = (JSON.parse(document) as { Event: Record<string, unknown> }).Event;
    const fault = push.active ? await this.bring(push, document, event) : 'it is switched off';
    if (fault === null) {
      await this.database.query(
        `UPDATE sharing.misp_push SET state = 'done', attempts = attempts + 1, last_error = NULL, ended_at = $2,
                version = version + 1 WHERE id = $1`,
        [pushId, this.clock.now()],
      );
      return;
    }
    const last = job.attempt >= job.maxAttempts;
    await this.database.query(
      `UPDATE sharing.misp_push SET state = $2, attempts = attempts + 1, last_error = $3, version = version + 1,
              ended_at = CASE WHEN $2 = 'dead' THEN $4::timestamptz END WHERE id = $1`,
      [pushId, last ? 'dead' : 'queued', fault, this.clock.now()],
    );
    // The runner tries again by this, and shows the last one among the dead letters.
    throw new Error(`the event did not get into the MISP: ${fault}`);
  }

  private async bring(push: Push, document: string, event: Record<string, unknown>): Promise<string | null> {
    const edited = await this.api.post(push, `/events/edit/${push.eventUuid}`, document);
    if ('wrong' in edited || edited.status !== 404) return pushFault(edited, event);
    return pushFault(await this.api.post(push, '/events/add', document), event);
  }
}

const PUSH = `
  SELECT u.id AS "pushId", u.event_uuid AS "eventUuid", m.id, m.url, m.secret_key AS "secretKey",
         m.active AND m.pushes AS active, b.bytes
    FROM sharing.misp_push u JOIN sharing.misp_instance m ON m.id = u.instance_id
    JOIN platform.blob b ON b.sha256 = u.content_sha256
   WHERE u.id = $1 AND u.state = 'queued'`;
