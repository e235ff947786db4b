import { useState } from 'react'
import { DataTable } from '@client/components/data-table'
import { sumInWords } from '@shared/volunteer/deed.wording'
import type { Team, TeamMember } from '@shared/volunteer/team.model'
import { MemberSheet } from './member-sheet'

/** Who is in the team; the office opens one to see the book, move or let go. */
export function Members({ team, members }: { team: Team; members: TeamMember[] }) {
  const [opened, setOpened] = useState<TeamMember | null>(null)
  return (
    <>
      <DataTable
        label='队员'
        rows={members}
        keyOf={(one) => one.volunteerId}
        {...(team.keeps ? { onOpen: setOpened } : {})}
        columns={[
          { label: '姓名', cell: (one) => one.name },
          { label: '村（社区）', cell: (one) => one.villageName },
          {
            label: '在队',
            cell: (one) =>
              one.leftOn
                ? `${one.joinedOn}至${one.leftOn} ${one.leftReason ?? ''}`
                : `${one.joinedOn}起`,
          },
          {
            label: '今年业绩',
            cell: (one) => `${one.deeds} 笔`,
            numeric: true,
            sortBy: (one) => one.deeds,
          },
          {
            label: '确认时长',
            cell: (one) => sumInWords(one.confirmedMinutes),
            numeric: true,
            sortBy: (one) => one.confirmedMinutes,
          },
        ]}
      />
      {opened && <MemberSheet team={team} member={opened} onClose={() => setOpened(null)} />}
    </>
  )
}
