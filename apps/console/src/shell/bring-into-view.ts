/**
 * For `ref` of the row under the cursor. In braces, because recent browsers answer with a promise and React
 * takes what a ref returns for its clean-up.
 */
export function bringIntoView(node: HTMLElement | null): void {
  node?.scrollIntoView({ block: 'nearest' });
}
