import { Inject, Injectable } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { Clock, Config, newId, type Transaction } from '@tocsin/platform';
import { notLeader } from '../exchange.errors.js';
import { type Room, ROOM_COLUMNS } from './room.js';

interface Foreign {
  owner: string;
  caseId: string;
  leader: string;
  revision: number;
}

/** The rooms of incidents: under which id partners know a case, who leads it, how far its revisions went. */
@Injectable()
export class RoomRepository {
  constructor(
    private readonly clock: Clock,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  /** All rooms of an incident, locked: what was merged into it brought its own. Who leads may have changed meanwhile. */
  async ofIncident(tx: Transaction, incidentId: string): Promise<Room[]> {
    await tx.query(FOLLOW_LEADER, [incidentId]);
    return tx.query<Room>(
      `SELECT ${ROOM_COLUMNS} FROM sharing.shared_case c WHERE c.incident_id = $1 ORDER BY c.created_at, c.id FOR UPDATE`,
      [incidentId],
    );
  }

  /** The room of a case as partners name it, locked; null: we share no such case. */
  async ofCase(tx: Transaction, owner: string, caseId: string): Promise<Room | null> {
    const [room] = await tx.query<Room>(
      `SELECT ${ROOM_COLUMNS} FROM sharing.shared_case c WHERE c.owner = $1 AND c.case_id = $2 FOR UPDATE`,
      [owner, caseId],
    );
    return room ?? null;
  }

  /**
   * The room in which an incident is shared from now on: the one it has, one under the id of a case that was handed to
   * us, or one under our own reference.
   * @throws DomainError `SHARING.NOT_LEADER` where the case came from somebody who still leads it
   */
  async open(tx: Transaction, incident: { id: string; reference: string }): Promise<Room> {
    const own = this.config.federation;
    const rooms = await this.ofIncident(tx, incident.id);
    const room =
      rooms.find(({ owner, caseId }) => owner === own.domain && caseId === incident.reference) ?? rooms[0];
    if (room) {
      if (room.leader !== own.issuer && !(await this.mayPassOn(tx, room))) throw notLeader(room.leader);
      return room;
    }
    const [foreign] = await tx.query<Foreign>(FOREIGN, [incident.id]);
    if (foreign && foreign.leader !== own.issuer && !(await this.mayPassOn(tx, foreign)))
      throw notLeader(foreign.leader);
    const { owner, caseId, leader, revision } = foreign ?? {
      owner: own.domain,
      caseId: incident.reference,
      leader: own.issuer,
      revision: 0,
    };
    return tx.one<Room>(
      `INSERT INTO sharing.shared_case AS c (id, incident_id, owner, case_id, leader, revision, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING ${ROOM_COLUMNS}`,
      [newId(), incident.id, owner, caseId, leader, revision, this.clock.now()],
    );
  }

  /** Another leads the case, shows it to us, and left a hop for the next. */
  private async mayPassOn(
    tx: Transaction,
    { owner, caseId }: Pick<Room, 'owner' | 'caseId'>,
  ): Promise<boolean> {
    const found = await tx.query(
      `SELECT FROM sharing.foreign_case WHERE owner = $1 AND case_id = $2 AND state = 'visible' AND hops_left > 0`,
      [owner, caseId],
    );
    return found.length > 0;
  }

  async revised(
    tx: Transaction,
    { id }: Room,
    revision: { revision: number; fingerprint: string; at: Date },
  ): Promise<void> {
    await tx.query(
      `UPDATE sharing.shared_case SET revision = $2, fingerprint = $3, revised_at = $4 WHERE id = $1`,
      [id, revision.revision, revision.fingerprint, revision.at],
    );
  }

  async changeLeader(tx: Transaction, { id }: Room, leader: string): Promise<void> {
    await tx.query(`UPDATE sharing.shared_case SET leader = $2 WHERE id = $1`, [id, leader]);
  }
}

/** What is known of another's case is kept by the receiving side; a room goes along with it. */
const FOLLOW_LEADER = `
  UPDATE sharing.shared_case c SET leader = f.leader, revision = greatest(c.revision, f.revision)
    FROM sharing.foreign_case f
   WHERE c.incident_id = $1 AND f.owner = c.owner AND f.case_id = c.case_id
     AND (c.leader <> f.leader OR c.revision < f.revision)`;

/**
 * A case is somebody else's where all that we know of it came from him; reports of our own beside his make it ours. Of
 * several the one that came first.
 */
const FOREIGN = `
  SELECT f.owner, f.case_id AS "caseId", f.leader, f.revision
    FROM incidents.incident_report ir JOIN sharing.foreign_case f ON f.report_id = ir.report_id
   WHERE ir.incident_id = $1 AND NOT EXISTS (
           SELECT FROM incidents.incident_report o
            WHERE o.incident_id = $1 AND NOT EXISTS (SELECT FROM sharing.foreign_case fo WHERE fo.report_id = o.report_id))
   ORDER BY f.received_at, f.id LIMIT 1`;
