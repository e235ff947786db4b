export type Drawing = {
  /** In the picture's own pixels, 3 : 4. */
  width: number
  height: number
  draw: (pen: CanvasRenderingContext2D) => void
  label: string
  /** Where the finished picture lies, to be saved or sent on. */
  onDrawn: (path: string) => void
}
