import Taro from '@tarojs/taro'
import { type Ink, penOn } from './pen'

export type { Ink }

type Surface = { node: HTMLCanvasElement; width: number; height: number }

/** In WeChat the canvas reports touches through its component; see `penEvents`. */
export async function openInk(id: string, _onInk: () => void): Promise<Ink> {
  const { node, width, height } = await surfaceOf(id)
  const ratio = Taro.getWindowInfo().pixelRatio
  const pen = penOn(node, width, height, ratio)
  return {
    ...pen,
    png: async () => {
      const { tempFilePath } = await Taro.canvasToTempFilePath({
        canvas: node as never,
        fileType: 'png',
      } as Taro.canvasToTempFilePath.Option)
      return tempFilePath
    },
  }
}

function surfaceOf(id: string): Promise<Surface> {
  return new Promise((resolve, reject) => {
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .fields({ node: true, size: true })
      .exec(([found]) => (found?.node ? resolve(found) : reject(new Error(`no canvas ${id}`))))
  })
}

type TouchLike = { touches: { x?: number; y?: number }[] }

/** Touch handlers for the Canvas component. */
export const penEvents = (ink: () => Ink | null, onInk: () => void) => ({
  onTouchStart(event: unknown) {
    const [touch] = (event as TouchLike).touches
    ink()?.penDown({ x: touch?.x ?? 0, y: touch?.y ?? 0 })
  },
  onTouchMove(event: unknown) {
    const [touch] = (event as TouchLike).touches
    ink()?.penMove({ x: touch?.x ?? 0, y: touch?.y ?? 0 })
    onInk()
  },
})
