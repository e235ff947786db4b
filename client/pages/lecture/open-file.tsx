import { useState } from 'react'
import type { Paper } from '@client/api/documents'
import { usePaper } from '@client/api/use-paper'
import { MainAction } from '@client/components/main-action'
import { Notice } from '@client/components/notice'

/** Open a Word or PDF; its address is asked for anew each time, it lives five minutes. */
export function OpenFile({ label, ask }: { label: string; ask: () => Promise<Paper> }) {
  const { open, opening } = usePaper()
  const [isMissing, setMissing] = useState(false)
  async function handleOpen() {
    const paper = await ask().catch(() => null)
    setMissing(paper === null)
    if (paper) await open(paper)
  }
  return (
    <>
      <MainAction label={label} kind='second' busy={opening} onPress={handleOpen} />
      {isMissing && <Notice tone='danger'>文件没有打开，可能已经撤下，请刷新再试</Notice>}
    </>
  )
}
