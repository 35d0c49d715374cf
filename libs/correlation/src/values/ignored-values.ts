import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { type IgnoreEntryView, type IgnoreKind, IgnoreList } from '@tocsin/observables';

/** What the site holds for noise: everybody sees it, who leads changes it. */
@Injectable()
export class IgnoredValues {
  constructor(
    private readonly access: AccessPolicy,
    private readonly list: IgnoreList,
  ) {}

  async all(actor: Actor): Promise<IgnoreEntryView[]> {
    this.access.require(actor, 'report.read');
    return this.list.all();
  }

  async add(
    actor: Actor,
    entry: { kind: IgnoreKind; value: string; reason: string },
  ): Promise<IgnoreEntryView> {
    this.access.require(actor, 'observables.manage');
    return this.list.add(actor, entry);
  }

  async setActive(
    actor: Actor,
    id: string,
    change: { active: boolean; version: number },
  ): Promise<IgnoreEntryView> {
    this.access.require(actor, 'observables.manage');
    return this.list.setActive(actor, id, change);
  }

  async remove(actor: Actor, id: string, version: number): Promise<void> {
    this.access.require(actor, 'observables.manage');
    return this.list.remove(actor, id, version);
  }
}
