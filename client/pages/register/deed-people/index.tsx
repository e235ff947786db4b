import { DataTable } from '@client/components/data-table'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { PagedList } from '@client/components/paged-list'
import { TextField } from '@client/components/text-field'
import { go } from '@client/session/go'
import { useFoundPeople } from '@client/session/use-found-people'

/** Whose book to open, or for whom to write. */
export default function DeedPeoplePage() {
  const { search, setSearch, query } = useFoundPeople()
  return (
    <Page
      title='队员业绩'
      wide
      action={
        <MainAction label='给队员记一笔' onPress={() => go('register/deed-write', { office: 1 })} />
      }
    >
      <TextField label='按姓名找' maxLength={20} value={search} onChange={setSearch} />
      <PagedList query={query} empty={{ why: '没有找到', what: '换个字再找' }}>
        {(people) => (
          <DataTable
            label='队员'
            rows={people}
            keyOf={(one) => one.id}
            onOpen={(one) => go('register/book', { volunteerId: one.id })}
            columns={[
              { label: '姓名', cell: (one) => one.name },
              { label: '村（社区）', cell: (one) => one.villageName },
              { label: '服务队', cell: (one) => one.teams.join('、') || '没有编队' },
            ]}
          />
        )}
      </PagedList>
    </Page>
  )
}
