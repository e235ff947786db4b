import { type ReactNode, useState } from 'react'
import { EmptyState } from '@client/components/empty-state'
import { MainAction } from '@client/components/main-action'

const AT_ONCE = 30

type Props<Line> = { lines: readonly Line[]; unit: string; children: (shown: Line[]) => ReactNode }

/** A county has hundreds of schools: so many at a time, the rest a tap away. */
export function SomeMore<Line>({ lines, unit, children }: Props<Line>) {
  const [upTo, setUpTo] = useState(AT_ONCE)
  if (lines.length === 0) return <EmptyState why='这一类现在没有' what='换一类看看' />
  const left = lines.length - upTo
  return (
    <>
      {children(lines.slice(0, upTo))}
      {left > 0 && (
        <MainAction
          kind='second'
          label={`再看 ${Math.min(left, AT_ONCE)} ${unit}（还有 ${left} ${unit}）`}
          onPress={() => setUpTo(upTo + AT_ONCE)}
        />
      )}
    </>
  )
}
