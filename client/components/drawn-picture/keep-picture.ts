import Taro from '@tarojs/taro'
import type { Drawing } from './drawing'

/** Draw on WeChat's canvas in the picture's own pixels and keep it as a file of the moment; `null` when the phone cannot. */
export async function keepPicture(
  node: HTMLCanvasElement,
  { width, height, draw }: Pick<Drawing, 'width' | 'height' | 'draw'>,
): Promise<string | null> {
  node.width = width
  node.height = height
  const pen = node.getContext('2d')
  if (!pen) return null
  draw(pen)
  const kept = await Taro.canvasToTempFilePath({
    canvas: node as never,
    fileType: 'png',
    destWidth: width,
    destHeight: height,
  } as Taro.canvasToTempFilePath.Option).catch(() => null)
  return kept?.tempFilePath ?? null
}
