// Images whose border and middle have a colour that the photodiode can read.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { codeColour, maskColour } from './patterns.mjs';
import { chances, MASKS, STIMULI } from './plan.mjs';

/** A square image; noise makes its file large. */
function png(size, colour, noise, seed) {
  const image = new PNG({ width: size, height: size, colorType: 2 });
  const chance = chances(seed + 1);
  const [border, middle] = [size / 16, (size * 7) / 16];
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const offset = (y * size + x) * 4;
      const atEdge = x < border || y < border || x >= size - border || y >= size - border;
      const inMiddle = x >= middle && x < size - middle && y >= middle && y < size - middle;
      const speckle = () => Math.floor(chance() * noise);
      const pixel =
        atEdge || inMiddle ? colour : [60 + (x * 120) / size + speckle(), 60 + (y * 120) / size + speckle(), 80 + speckle()];
      pixel.forEach((value, channel) => (image.data[offset + channel] = Math.floor(value)));
      image.data[offset + 3] = 255;
    }
  }
  return PNG.sync.write(image, { colorType: 2, inputHasAlpha: true });
}

/** Writes the images once: small ones of 1 kB, big ones of 1 MB. */
export function writeImages(folder) {
  mkdirSync(folder, { recursive: true });
  for (const [name, size, noise] of [['small', 256, 1], ['big', 1024, 8]]) {
    const all = [
      ...Array.from({ length: STIMULI }, (_, code) => [`${name}-${code}.png`, codeColour(code)]),
      ...Array.from({ length: MASKS }, (_, mask) => [`${name}-mask-${mask}.png`, maskColour(mask)]),
    ];
    all.forEach(([file, colour], seed) => {
      const path = join(folder, file);
      if (!existsSync(path)) {
        writeFileSync(path, png(size, colour, noise, seed));
      }
    });
  }
}
