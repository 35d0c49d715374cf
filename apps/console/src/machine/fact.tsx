import type { ReactNode } from 'react';

/** One line of a list of facts; nothing where there is nothing to say. */
export function Fact({ label, children }: { label: string; children: ReactNode }) {
  if (children === null || children === undefined || children === '' || children === false) return null;
  return (
    <div>
      <dt>{label}</dt>
      {/* Isolated, but aligned with the page: values of one list stand below each other in either direction. */}
      <dd>{typeof children === 'string' ? <bdi>{children}</bdi> : children}</dd>
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
