import { type Ink, penOn } from './pen'

export type { Ink }

const TRIES = 40

/** In the browser the canvas itself takes the pointer, so a mouse signs as well as a finger. */
export async function openInk(id: string, onInk: () => void): Promise<Ink> {
  const node = await canvasIn(id)
  const { width, height } = node.getBoundingClientRect()
  const pen = penOn(node, width, height, window.devicePixelRatio || 1)
  node.style.touchAction = 'none'
  let down = false
  const at = (event: PointerEvent) => {
    const box = node.getBoundingClientRect()
    return { x: event.clientX - box.left, y: event.clientY - box.top }
  }
  node.addEventListener('pointerdown', (event) => {
    down = true
    node.setPointerCapture(event.pointerId)
    pen.penDown(at(event))
  })
  node.addEventListener('pointermove', (event) => {
    if (!down) return
    pen.penMove(at(event))
    onInk()
  })
  node.addEventListener('pointerup', () => {
    down = false
  })
  return { ...pen, png: async () => node.toDataURL('image/png') }
}

/** Taro draws its canvas a moment after the page. */
async function canvasIn(id: string): Promise<HTMLCanvasElement> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const found = document.querySelector(`#${id}`)
    const canvas = found instanceof HTMLCanvasElement ? found : found?.querySelector('canvas')
    if (canvas && canvas.getBoundingClientRect().width > 0) return canvas
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`no canvas ${id}`)
}

export const penEvents = () => ({})
