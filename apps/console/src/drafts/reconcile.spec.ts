import { describe, expect, it } from '@jest/globals';
import { reconcile, type LocalDraft, type RemoteDraft } from './reconcile.js';

const HERE = 'here';
const at = (minute: number) => `2026-11-22T09:${String(minute).padStart(2, '0')}:00.000Z`;
const local = (text: string, savedAt: string | null): LocalDraft => ({ content: { text }, savedAt });
const remote = (device: string, text: string, minute: number): RemoteDraft => ({
  device,
  content: { text },
  savedAt: at(minute),
});

describe('a draft in two places', () => {
  it('goes on where nothing was begun here', () => {
    expect(reconcile(null, [remote('office', 'Dear', 3)], HERE)).toEqual({
      local: { content: { text: 'Dear' }, savedAt: at(3), continues: { device: 'office', savedAt: at(3) } },
      other: null,
    });
  });

  it('comes back when the browser has forgotten it', () => {
    expect(reconcile(null, [remote(HERE, 'Mine', 1)], HERE).local).toEqual(local('Mine', at(1)));
  });

  it('never loses words that were not saved yet: both are kept', () => {
    const mine = local('Unsaved', null);
    const theirs = remote('office', 'Other', 9);
    expect(reconcile(mine, [theirs], HERE)).toEqual({ local: mine, other: theirs });
  });

  it('gives way to what the same person wrote later elsewhere', () => {
    const found = reconcile(local('Old', at(1)), [remote(HERE, 'Old', 1), remote('office', 'New', 5)], HERE);
    expect(found.local?.content).toEqual({ text: 'New' });
    expect(found.other).toBeNull();
  });

  it('goes where it was sent elsewhere, and stays where it was never saved', () => {
    expect(reconcile(local('Sent', at(1)), [], HERE).local).toBeNull();
    expect(reconcile(local('Typed', null), [], HERE).local).toEqual(local('Typed', null));
  });

  it('shows an older one of another device beside it', () => {
    const mine = local('Later', at(8));
    const found = reconcile(mine, [remote(HERE, 'Later', 8), remote('office', 'Earlier', 2)], HERE);
    expect(found).toEqual({ local: mine, other: remote('office', 'Earlier', 2) });
  });

  it('says nothing where both are the same', () => {
    expect(reconcile(local('Same', null), [remote('office', 'Same', 2)], HERE).other).toBeNull();
  });
});
