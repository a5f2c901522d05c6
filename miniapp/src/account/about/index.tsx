import { Text } from '@tarojs/components'
import { EmptyState } from '../../design/feedback/EmptyState'
import { Screen } from '../../design/layout/Screen'
import { Loaded } from '../../graphql/Loaded'
import { useRead } from '../../graphql/useRead'
import { useMessages } from '../../message/useMessages'
import { WhatIsKnownAboutMeDocument } from '../generated/documents'
import { AccessList } from './AccessList'
import { Offices } from './Offices'
import { RecordCard } from './RecordCard'
import './index.scss'
import '../account.scss'

/** 个人信息保护法: what is on file about me, and who looked. */
export default function AboutPage() {
  const t = useMessages()
  const read = useRead(WhatIsKnownAboutMeDocument, {})
  return (
    <Screen title={t('account.known.title')}>
      <Loaded read={read} skeleton="text">
        {({ viewer }) =>
          viewer ? (
            <>
              <Text className="mb-body account-known__lead">{t('account.known.lead')}</Text>
              <RecordCard viewer={viewer} />
              <Offices offices={viewer.offices} />
              <AccessList accesses={viewer.whatIsKnown.accesses} />
            </>
          ) : (
            <EmptyState icon="user-round" title={t('account.visitor.title')} text={t('account.visitor.text')} />
          )
        }
      </Loaded>
    </Screen>
  )
}
