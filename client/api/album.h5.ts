/** Saves a picture under its name. */
export async function savePicture(path: string, fileName: string): Promise<boolean> {
  const link = document.createElement('a')
  link.href = path
  link.download = fileName
  link.click()
  return true
}
