import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api } from '@client/api/api'
import { useBar } from '@client/components/tab-bar/bar'
import { officeRooms } from './doors'
import { useIsKnown } from './use-me'

const HOME = 0
const MESSAGES = 2

/** Keeps the bar's rooms and numbers in step with what the home page knows of this person. */
export function FollowHome() {
  const isKnown = useIsKnown()
  const { data } = useQuery(api.account.home.get.queryOptions({ input: {}, enabled: isKnown }))
  useEffect(() => {
    if (!isKnown || !data) {
      useBar.setState({ rooms: [], counts: {} })
      return
    }
    const must = data.todos.filter(({ urgency }) => urgency === 'must').length
    useBar.setState({
      rooms: officeRooms(data.grants),
      counts: { [HOME]: must, [MESSAGES]: data.unreadNotices },
    })
  }, [isKnown, data])
  return null
}
