import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { inLanguage } from '../playbook/playbook.js';
import { type ReadPlaybook, readPlaybook } from '../playbook/read-playbook.js';

/** What is wrong with a playbook while it is being written, and how it would look; nothing is stored. */
@Injectable()
export class CheckPlaybook {
  constructor(private readonly access: AccessPolicy) {}

  execute(actor: Actor, text: string, locale: string): ReadPlaybook {
    this.access.require(actor, 'templates.manage');
    const { playbook, problems } = readPlaybook(text);
    return { playbook: playbook && inLanguage(playbook, locale), problems };
  }
}
