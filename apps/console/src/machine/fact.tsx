import type { ReactNode } from 'react';

/** One line of a list of facts; nothing where there is nothing to say. */
export function Fact({ label, children }: { label: string; children: ReactNode }) {
  if (children === null || children === undefined || children === '' || children === false) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  );
}

/** Addresses, hashes, codes: left to right in any language, and they may break anywhere. */
export function Value({ children }: { children: ReactNode }) {
  return (
    <bdi dir="ltr" className="mono">
      {children}
    </bdi>
  );
}
