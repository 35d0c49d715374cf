import { isObject } from '../checking/rules.js';

/** Names of all products in a tree, branch by branch, each once. The tree's depth is bounded by its reader. */
export function productNames(tree: unknown): string[] {
  const found = new Set<string>();
  collect(tree, found);
  return [...found];
}

function collect(value: unknown, found: Set<string>): void {
  if (!isObject(value)) return;
  take(value.product, found);
  for (const each of listOf(value.full_product_names)) take(each, found);
  for (const each of listOf(value.relationships)) if (isObject(each)) take(each.full_product_name, found);
  for (const each of listOf(value.branches)) collect(each, found);
}

function take(product: unknown, found: Set<string>): void {
  if (isObject(product) && typeof product.name === 'string' && product.name.trim() !== '')
    found.add(product.name.trim());
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);
