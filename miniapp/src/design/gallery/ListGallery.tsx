import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../button/Button'
import { SearchBar } from '../form/SearchBar'
import { Tabs } from '../form/Tabs'
import { Card } from '../layout/Card'
import { Section } from '../layout/Section'
import { Deadline } from '../list/Deadline'
import { ImageGrid } from '../list/ImageGrid'
import { ListRow } from '../list/ListRow'
import { LoadMore } from '../list/LoadMore'
import { PersonLine } from '../list/PersonLine'
import { Tag } from '../list/Tag'
import { Timeline } from '../list/Timeline'
import { sample } from './sample'

const nothing = () => {}
const states = ['done', 'done', 'now', 'ahead', 'ahead'] as const
const picture = (colour: string) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns='http://www.w3.org/2000/svg' width='40' height='40'><rect width='40' height='40' fill='${colour}'/></svg>`)}`

export function ListGallery() {
  const [words, setWords] = useState('')
  const [tab, setTab] = useState('a')
  const steps = sample.steps.map((title, place) => ({
    id: title,
    title,
    note: sample.stepNotes[place] || undefined,
    state: states[place] ?? ('ahead' as const),
    onPress: nothing,
  }))
  return (
    <View>
      <SearchBar value={words} onChange={setWords} hint={sample.search} />
      <Section>
        <Tabs
          label={sample.latest}
          options={sample.doors.map((label, place) => ({ value: 'abcd'.charAt(place), label }))}
          value={tab}
          onChange={setTab}
        />
      </Section>
      <Section>
        <View className="mb-tag-row">
          <Tag label={sample.unread} />
          <Tag label={sample.verified} tone="green" icon="shield-check" />
          <Tag label={sample.soon} tone="amber" icon="clock" />
          <Tag label={sample.dissent} tone="red" icon="flag" />
        </View>
        <Deadline at={Date.now() + 9 * 86_400_000} />
      </Section>
      <Section title={sample.directorOffice}>
        <Card>
          <PersonLine
            name={sample.director}
            office={sample.directorOffice}
            note={sample.directorNote}
            trailing={<Button kind="secondary" small fit icon="phone" label={sample.call} onPress={nothing} />}
          />
        </Card>
      </Section>
      <Section title={sample.latest}>
        <Card flush>
          {sample.doors.map((door) => (
            <ListRow key={door} icon="file-text" title={door} onPress={nothing} />
          ))}
        </Card>
        <LoadMore hasMore busy={false} onPress={nothing} />
      </Section>
      <Section title={sample.meeting}>
        <Card>
          <Timeline steps={steps} />
        </Card>
      </Section>
      <Section>
        <ImageGrid
          images={['#8fae9d', '#c7b58a', '#a3aab5'].map((colour) => ({
            id: colour,
            thumbnail: picture(colour),
            url: picture(colour),
          }))}
        />
      </Section>
    </View>
  )
}
