import { Clock, Database, HandlesJob, type JobHandler, type JobOptions, type JobRun } from '@tocsin/platform';
import { MispApi, type MispTarget } from './misp-api.js';
import { deletionFault, pushFault } from './push-answer.js';

interface Push extends MispTarget {
  pushId: string;
  eventUuid: string;
  active: boolean;
  /** What was called back is still to be deleted there: else the deletion would take what is sent now. */
  waits: boolean;
  /** Null: the event is deleted there. */
  bytes: Buffer | null;
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
 * Brings the released bytes of an event to a MISP: as a new version where it has the event, else as a new event; or has it
 * deleted there. Only an answer that shows the whole event, or says that it is gone, counts; everything else is tried again,
 * and stands as dead after a day.
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
    const fault = objectionTo(push) ?? (await this.send(push));
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
    throw new Error(`${push.bytes ? 'the event' : 'its deletion'} did not get into the MISP: ${fault}`);
  }

  private async send(push: Push): Promise<string | null> {
    if (push.bytes === null)
      return deletionFault(await this.api.post(push, `/events/delete/${push.eventUuid}`, '{}'));
    const document = push.bytes.toString('utf8');
    const event = (JSON.parse(document) as { Event: Record<string, unknown> }).Event;
    const edited = await this.api.post(push, `/events/edit/${push.eventUuid}`, document);
    if ('wrong' in edited || edited.status !== 404) return pushFault(edited, event);
    return pushFault(await this.api.post(push, '/events/add', document), event);
  }
}

function objectionTo({ active, waits }: Push): string | null {
  if (!active) return 'it is switched off';
  return waits ? 'what was called back has to be deleted there first' : null;
}

const PUSH = `
  SELECT u.id AS "pushId", u.event_uuid AS "eventUuid", m.id, m.url, m.secret_key AS "secretKey",
         m.active AND m.pushes AS active, b.bytes,
         b.bytes IS NOT NULL AND EXISTS (
           SELECT FROM sharing.misp_push d
            WHERE d.instance_id = u.instance_id AND d.event_uuid = u.event_uuid AND d.content_sha256 IS NULL
              AND d.state <> 'done' AND (d.created_at, d.id) < (u.created_at, u.id)) AS waits
    FROM sharing.misp_push u JOIN sharing.misp_instance m ON m.id = u.instance_id
    LEFT JOIN platform.blob b ON b.sha256 = u.content_sha256
   WHERE u.id = $1 AND u.state = 'queued'`;
