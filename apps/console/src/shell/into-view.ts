/** For `ref`: in braces, because recent browsers answer with a promise and React takes what a ref returns for its clean-up. */
export function intoView(node: HTMLElement | null): void {
  node?.scrollIntoView({ block: 'nearest' });
}
