import { Injectable } from '@nestjs/common';
import { type Draft, type DraftAnswers, WebDrafts } from '@tocsin/intake';
import { type Request, type Response } from 'express';
import { Cookies } from '../http/cookies.js';
import { FormTokens } from '../http/form-tokens.js';
import { readText } from '../form/read-answers.js';

/** A draft with the key that the reporter's cookie holds. */
export interface OpenDraft extends Draft {
  key: string;
}

/** Which draft a request belongs to. */
@Injectable()
export class DraftSession {
  constructor(
    private readonly cookies: Cookies,
    private readonly drafts: WebDrafts,
    private readonly tokens: FormTokens,
  ) {}

  /** Null without cookie, or where its draft is gone. */
  async open(request: Request): Promise<OpenDraft | null> {
    const key = this.cookies.read(request, 'draft');
    const draft = key === null ? null : await this.drafts.find(key);
    return key === null || !draft ? null : { ...draft, key };
  }

  async begin(response: Response, answers: DraftAnswers): Promise<void> {
    this.cookies.write(response, 'draft', await this.drafts.create(answers));
  }

  /** Deletes the draft (a sent one: only its receipt) and forgets it. */
  async end(request: Request, response: Response): Promise<void> {
    const key = this.cookies.read(request, 'draft');
    if (key !== null) await this.drafts.discard(key);
    this.cookies.clear(response, 'draft');
  }

  token(draft: OpenDraft): string {
    return this.tokens.issue(draft.key);
  }

  /** Whether a posted form is one of ours, made for this draft. */
  isOurs(draft: OpenDraft, request: Request): boolean {
    return this.tokens.isValid(draft.key, readText(bodyOf(request), 'token'));
  }
}

/** The posted form; empty where there is none. */
export function bodyOf(request: Request): Record<string, unknown> {
  return (request.body ?? {}) as Record<string, unknown>;
}
