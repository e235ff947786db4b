export type Paper = { url: string; fileName: string }

/** Save a paper under its name: an address of another site alone would not keep it. */
export async function openPaper({ url, fileName }: Paper): Promise<void> {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`paper ${answer.status}`)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await answer.blob())
  link.download = fileName
  link.click()
  URL.revokeObjectURL(link.href)
}

/** An Excel sheet of this computer; `null` when one thinks better of it. */
export function pickSheet(): Promise<ArrayBuffer | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = '.xlsx'
    input.onchange = () => resolve(input.files?.[0]?.arrayBuffer() ?? null)
    input.addEventListener('cancel', () => resolve(null))
    input.click()
  })
}
