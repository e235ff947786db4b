import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { api, client } from '@client/api/api'
import { usePaper } from '@client/api/use-paper'
import { EmptyState } from '@client/components/empty-state'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { PickerField } from '@client/components/picker-field'
import { QueryView } from '@client/components/query-view'
import prose from '@client/design/prose.module.scss'
import { useCommand } from '@client/forms/use-command'
import { go } from '@client/session/go'
import { useMyOffice } from '@client/session/my-office'
import { localDateOf } from '@shared/kernel/calendar'
import type { BookMonth, DeedBook, DeedTally } from '@shared/volunteer/deed.model'
import { sumInWords } from '@shared/volunteer/deed.wording'
import { monthInWords } from '@shared/volunteer/deed-month.wording'
import { STATEMENT_OFFICES } from '@shared/volunteer/statement.rules'
import type { VolunteerId } from '@shared/volunteer/volunteer.model'
import { DeedCard } from '../deed-card'
import styles from './index.module.scss'

/** 业绩记载簿: one's own, or a member's for the office; month by month, claims and confirmed hours apart. */
export default function BookPage() {
  const { volunteerId } = useRouter().params
  const [year, setYear] = useState(() => Number(localDateOf(new Date()).slice(0, 4)))
  const turn = { year, onTurn: setYear }
  return volunteerId ? (
    <Theirs volunteerId={volunteerId as VolunteerId} {...turn} />
  ) : (
    <Mine {...turn} />
  )
}

type Turn = { year: number; onTurn: (year: number) => void }

function Mine({ year, onTurn }: Turn) {
  const query = useQuery({
    ...api.volunteer.deed.mine.queryOptions({ input: { year } }),
    placeholderData: keepPreviousData,
  })
  return (
    <Page
      title='我的业绩'
      action={query.data && <MainAction label='记一笔' onPress={() => go('register/deed-write')} />}
    >
      <QueryView query={query}>{(book) => <Book book={book} onTurn={onTurn} />}</QueryView>
    </Page>
  )
}

function Theirs({ volunteerId, year, onTurn }: Turn & { volunteerId: VolunteerId }) {
  const mayState = useMyOffice(STATEMENT_OFFICES) !== null
  const query = useQuery({
    ...api.volunteer.deed.book.queryOptions({ input: { volunteerId, year } }),
    placeholderData: keepPreviousData,
  })
  return (
    <Page
      title={query.data ? `${query.data.name}的业绩记载簿` : '业绩记载簿'}
      {...(query.data ? { note: query.data.villageName } : {})}
      action={
        query.data && (
          <MainAction
            label='给这位同志记一笔'
            onPress={() => go('register/deed-write', { office: 1, volunteerId })}
          />
        )
      }
    >
      <QueryView query={query}>
        {(book) => (
          <View>
            <Book book={book} onTurn={onTurn} />
            {mayState && (
              <MainAction
                label='服务记录清单'
                kind='second'
                onPress={() => go('register/statement-issue', { volunteerId })}
              />
            )}
          </View>
        )}
      </QueryView>
    </Page>
  )
}

function Book({ book, onTurn }: { book: DeedBook; onTurn: (year: number) => void }) {
  return (
    <View>
      <PickerField
        label='年份'
        choices={book.years.map((year) => ({ value: String(year), label: `${year}年` }))}
        value={String(book.year)}
        onChange={(year) => onTurn(Number(year))}
      />
      <Sums tally={book.tally} />
      {book.months.length > 0 && <Print book={book} />}
      {book.months.length === 0 && (
        <EmptyState why={`${book.year}年还没有记过`} what='做了好事，随手记一笔' />
      )}
      {book.months.map((month) => (
        <Month key={month.month} month={month} />
      ))}
    </View>
  )
}

/** S4's booklet on paper. */
function Print({ book: { volunteerId, year } }: { book: DeedBook }) {
  const { open, opening } = usePaper()
  const print = useCommand(client.volunteer.statement.printBook, { onDone: open })
  return (
    <MainAction
      label='下载记载簿 PDF'
      kind='second'
      busy={print.busy || opening}
      onPress={() => print.run({ volunteerId, year })}
    />
  )
}

function Sums({ tally }: { tally: DeedTally }) {
  return (
    <View className={styles.sums}>
      <View className={styles.sum}>
        <Text className={prose.soft}>已确认</Text>
        <Text className={styles.good}>{sumInWords(tally.confirmedMinutes)}</Text>
        <Text className={prose.soft}>{`${tally.confirmed} 笔`}</Text>
      </View>
      <View className={styles.sum}>
        <Text className={prose.soft}>申报，等确认</Text>
        <Text className={styles.warm}>{sumInWords(tally.claimedMinutes)}</Text>
        <Text className={prose.soft}>{`${tally.claimed} 笔`}</Text>
      </View>
    </View>
  )
}

function Month({ month: { month, locked, tally, deeds } }: { month: BookMonth }) {
  const claims = tally.claimed > 0 ? `，等确认 ${sumInWords(tally.claimedMinutes)}` : ''
  return (
    <View>
      <Text className={prose.heading}>{monthInWords(month)}</Text>
      <Text className={prose.soft}>
        {`已确认 ${sumInWords(tally.confirmedMinutes)}${claims}${locked ? '，已锁定上报' : ''}`}
      </Text>
      {deeds.map((deed) => (
        <DeedCard key={deed.id} deed={deed} />
      ))}
    </View>
  )
}
