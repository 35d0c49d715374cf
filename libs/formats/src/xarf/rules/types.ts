import { type Rule } from '../../checking/rules.js';
import { connection } from './connection.js';
import { content } from './content.js';
import { copyright } from './copyright.js';
import { messaging } from './messaging.js';
import { infrastructure, reputation, vulnerability } from './systems.js';

const byCategory = new Map(
  Object.entries({
    messaging,
    content,
    copyright,
    connection,
    vulnerability,
    infrastructure,
    reputation,
  }).map(([category, types]) => [category, new Map(Object.entries(types))]),
);

/** What the specification says of a type, beyond what it says of every document; null for one that it does not name. */
export function ruleOfType(category: unknown, type: unknown): Rule | null {
  if (typeof category !== 'string' || typeof type !== 'string') return null;
  return byCategory.get(category)?.get(type) ?? null;
}
