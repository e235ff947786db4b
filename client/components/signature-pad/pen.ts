type Point = { x: number; y: number }

/** A canvas one writes on with a finger. */
export type Ink = {
  penDown(point: Point): void
  penMove(point: Point): void
  clear(): void
  png(): Promise<string>
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
