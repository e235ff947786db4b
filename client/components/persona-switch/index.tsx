import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { forgetEverything } from '@client/boot/query-client'
import { aria } from '@client/design/aria'
import { classes } from '@client/design/classes'
import { useSession } from '@client/session/session'
import { Card } from '../card'
import styles from './index.module.scss'
import { fetchPersonas, type Persona } from './personas'

/** 体验身份: be any person of the demonstration county. Shows nothing where there is no such list. */
export function PersonaSwitch() {
  const { token, signInAs } = useSession()
  const { data: personas = [] } = useQuery({
    queryKey: ['local', 'personas'],
    queryFn: fetchPersonas,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    meta: { keep: false },
  })
  if (personas.length === 0) return null

  function handleChoose(persona: Persona) {
    forgetEverything()
    signInAs(persona.token)
    Taro.reLaunch({ url: '/pages/home/index' })
  }

  return (
    <Card title='体验身份'>
      <Text className={styles.note}>只在本机演示时有。选一个人，看看他要办什么。</Text>
      <View className={styles.list}>
        {personas.map((persona) => (
          <View
            key={persona.key}
            className={classes(styles.person, persona.token === token && styles.current)}
            onClick={() => handleChoose(persona)}
            {...aria({
              role: 'radio',
              label: `${persona.name}，${persona.about}`,
              checked: persona.token === token,
            })}
          >
            <Text className={styles.name}>{persona.name}</Text>
            <Text className={styles.note}>{persona.about}</Text>
          </View>
        ))}
      </View>
    </Card>
  )
}
