import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Database } from '@tocsin/platform';
import { TEXT_MODULE_VIEW, type TextModuleView } from '../texts/text-module.view.js';

/** Text modules of the site and of all teams, for those who keep them. */
@Injectable()
export class ListTextModules {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
  ) {}

  execute(actor: Actor): Promise<TextModuleView[]> {
    this.access.require(actor, 'templates.manage');
    return this.database.query<TextModuleView>(
      `SELECT ${TEXT_MODULE_VIEW} FROM correspondence.text_module m ORDER BY m.shortcut, m.team_id NULLS FIRST, m.locale LIMIT 2000`,
    );
  }
}
