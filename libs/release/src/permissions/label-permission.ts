import { type TlpLabel } from '@tocsin/config';

/** Leave that a source gave to treat what came from it as milder, kept with who, when and how far (DOMAIN: TLP). */
export interface LabelPermission {
  id: string;
  /** The mildest label that it may be given. */
  to: TlpLabel;
  /** It may be passed on to other organisations. */
  onward: boolean;
  /** The partners it may go to; empty: to whoever is cleared for it. */
  partners: readonly string[];
}
