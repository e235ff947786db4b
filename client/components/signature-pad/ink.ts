import Taro from '@tarojs/taro'

type Point = { x: number; y: number }

/** A canvas one writes on with a finger. */
export type Ink = {
  penDown(point: Point): void
  penMove(point: Point): void
  clear(): void
  png(): Promise<string>
}

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

/** The strokes themselves, the same on both platforms. */
export function penOn(node: HTMLCanvasElement, width: number, height: number, ratio: number) {
  node.width = Math.round(width * ratio)
  node.height = Math.round(height * ratio)
  const pen = node.getContext('2d') as CanvasRenderingContext2D
  pen.scale(ratio, ratio)
  pen.lineWidth = 4
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  pen.strokeStyle = '#1f2328'
  return {
    penDown({ x, y }: Point) {
      pen.beginPath()
      pen.moveTo(x, y)
    },
    penMove({ x, y }: Point) {
      pen.lineTo(x, y)
      pen.stroke()
    },
    clear: () => pen.clearRect(0, 0, width, height),
  }
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
