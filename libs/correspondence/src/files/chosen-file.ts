import { type TlpLabel } from '@tocsin/config';

/** A file that goes along with an answer; its bytes are a blob. */
export interface ChosenFile {
  name: string;
  contentType: string;
  size: number;
  sha256: string;
  /** Label of the report or message that it came with; null for one that the writer brings himself. */
  tlp: TlpLabel | null;
}

/** A file that the writer uploads with his answer. */
export interface UploadedFile {
  name: string;
  contentType: string;
  bytes: Buffer;
}

/** What goes along: files of the case by their ids, and uploaded ones. */
export interface FileChoice {
  /** Ids of `intake.attachment` and `correspondence.message_attachment`. */
  attach?: readonly string[];
  uploads?: readonly UploadedFile[];
}
