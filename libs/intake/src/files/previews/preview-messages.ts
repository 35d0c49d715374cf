/** A small picture, WebP, without metadata. */
export interface RenderedPicture {
  bytes: Uint8Array;
  width: number;
  height: number;
}

export interface PreviewRequest {
  bytes: Uint8Array;
}

export type PreviewAnswer = { picture: RenderedPicture } | { problem: string };
