import { readFileSync } from 'node:fs'
import { imageSize } from 'image-size'

/** Reads width and height of a picture, in pixels of the file. */
export const pictureSize = (file: string): { readonly width: number; readonly height: number } =>
  imageSize(readFileSync(file))
