import { formatMoney } from '@shared/format'
import { Text, View } from '@tarojs/components'
import { Button } from '../button/Button'
import { Card } from '../layout/Card'
import { Section } from '../layout/Section'
import { Deadline } from '../list/Deadline'
import { ListRow } from '../list/ListRow'
import { StatLine } from '../list/StatLine'
import { Tag } from '../list/Tag'
import { sample } from './sample'

const nothing = () => {}
const inTwoDays = () => Date.now() + 2.2 * 86_400_000
const yesterday = () => Date.now() - 1.1 * 86_400_000

export function HomeGallery() {
  return (
    <View>
      <Section title={sample.due}>
        <Card tone="due">
          <Text className="mb-title">{sample.meeting}</Text>
          <Text className="mb-gist">{sample.meetingGist}</Text>
          <Deadline at={inTwoDays()} />
          <Button label={sample.reply} onPress={nothing} />
        </Card>
        <Card tone="urgent">
          <Text className="mb-title">{sample.evaluation}</Text>
          <Deadline at={yesterday()} />
          <Button label={sample.evaluate} onPress={nothing} />
        </Card>
      </Section>
      <Section title={sample.latest} action={<Button kind="quiet" fit small label={sample.all} onPress={nothing} />}>
        <Card flush>
          <ListRow
            title={sample.notice}
            gist={sample.noticeGist}
            note={sample.published}
            unread
            tags={<Tag label={sample.important} tone="amber" icon="megaphone" />}
            onPress={nothing}
          />
          <ListRow title={sample.policy} gist={sample.policyGist} note={sample.published} onPress={nothing} />
          <ListRow icon="landmark" title={sample.disclosure} note={sample.published} onPress={nothing} />
        </Card>
      </Section>
      <Section title={sample.disclosure}>
        <Card>
          <Text className="mb-title">{sample.money}</Text>
          <StatLine
            stats={[
              { label: sample.stats[0], value: formatMoney(12_400_000), onPress: nothing },
              { label: sample.stats[1], value: formatMoney(9_800_000), onPress: nothing },
              { label: sample.stats[2], value: formatMoney(2_600_000), tone: 'green' },
            ]}
          />
        </Card>
      </Section>
    </View>
  )
}
