/** For `ref` of the row under the cursor. Answers nothing: newer browsers answer scrolling with a promise. */
export function bringIntoView(node: HTMLElement | null): void {
  node?.scrollIntoView({ block: 'nearest' });
}
