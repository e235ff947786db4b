type Told = {
  title: string
  /** 「2026年11月15日」 */
  day: string
  venue: string
  room: string
  lecturer: string | null
  parents: number | null
  teachers: number | null
  students: number | null
}

/** P-01: date, place and people as the lecture's own record has them; what nobody counted is not told. */
export function openingOf({ title, day, venue, room, lecturer, ...heads }: Told): string {
  const counted = [
    ['家长', heads.parents],
    ['老师', heads.teachers],
    ['学生', heads.students],
  ] as const
  const came = counted.flatMap(([who, number]) => (number ? [`${who} ${number} 人次`] : []))
  return [
    `${day}，《${title}》在${venue}${room}开讲`,
    lecturer ? `，主讲人${lecturer}` : '',
    came.length > 0 ? `，到场${came.join('、')}` : '',
    '。',
  ].join('')
}

export const talkArticleTitle = (title: string): string => `《${title}》开讲`.slice(0, 60)
