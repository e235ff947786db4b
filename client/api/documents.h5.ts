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

export type Picked = { name: string; bytes: ArrayBuffer }

/** A document of this computer of one of these kinds; `null` when one thinks better of it. */
export function pickDocument(extensions: readonly string[]): Promise<Picked | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = extensions.map((extension) => `.${extension}`).join(',')
    input.onchange = async () => {
      const file = input.files?.[0]
      resolve(file ? { name: file.name, bytes: await file.arrayBuffer() } : null)
    }
    input.addEventListener('cancel', () => resolve(null))
    input.click()
  })
}
