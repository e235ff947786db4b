import { View } from '@tarojs/components'
import { useState } from 'react'
import { MainAction } from '@client/components/main-action'
import { TextField } from '@client/components/text-field'

/** Words to look for; emptied, the columns come back. */
export function SearchBox({ onSearch }: { onSearch: (words: string) => void }) {
  const [typed, setTyped] = useState('')
  const change = (text: string) => {
    setTyped(text)
    if (text.trim() === '') onSearch('')
  }
  return (
    <View>
      <TextField
        label='找稿件'
        hint='写两个字就能找，例如“家风”；两个词中间空一格'
        maxLength={40}
        value={typed}
        onChange={change}
      />
      {typed.trim() !== '' && (
        <MainAction kind='second' label='找一找' onPress={() => onSearch(typed.trim())} />
      )}
    </View>
  )
}
