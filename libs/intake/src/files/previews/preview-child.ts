// A process of its own, which a hostile picture may end: it holds no connection, no secret and no other file.
import sharp from 'sharp';
import { type PreviewAnswer, type PreviewRequest } from './preview-messages.js';

const LARGEST_SIDE = 1600;
/** 40 megapixels decode to 160 MB; a phone's photograph has 12 to 50. */
const MOST_PIXELS = 50_000_000;
const SECONDS = 8;

sharp.cache(false);
sharp.concurrency(1);
// Everything that libvips could open is shut – SVG, PDF, what it guesses –, but for these.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['Png', 'Jpeg', 'Nsgif', 'Webp', 'Tiff', 'Heif'].map((name) => `VipsForeignLoad${name}`),
});

process.on('message', (request: PreviewRequest) => void answer(request));

async function answer({ bytes }: PreviewRequest): Promise<void> {
  process.send?.(await render(Buffer.from(bytes)));
}

async function render(bytes: Buffer): Promise<PreviewAnswer> {
  try {
    // Metadata stay behind unless they are asked for; the first frame of an animation is enough.
    const picture = sharp(bytes, {
      limitInputPixels: MOST_PIXELS,
      failOn: 'error',
      sequentialRead: true,
      animated: false,
    });
    const { data, info } = await picture
      .autoOrient()
      .resize(LARGEST_SIDE, LARGEST_SIDE, { fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .webp({ quality: 80, effort: 2 })
      .timeout({ seconds: SECONDS })
      .toBuffer({ resolveWithObject: true });
    return { picture: { bytes: data, width: info.width, height: info.height } };
  } catch (error) {
    return { problem: error instanceof Error ? error.message.slice(0, 200) : 'unreadable' };
  }
}
