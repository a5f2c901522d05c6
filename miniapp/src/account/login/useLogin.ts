import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { goBack, openTab } from '../../design/layout/navigate'
import { enterWith, sessionStore, startSession, type Tokens } from '../../session/session'
import type { LoginResultFragment, PersonToChooseFragment } from '../generated/documents'

export type Stage =
  | { kind: 'start' }
  | { kind: 'bind' }
  | { kind: 'choose'; persons: readonly PersonToChooseFragment[] }

export interface Login {
  stage: Stage
  /** What any way of logging in answered: goes on to what is left to do, or into the village. */
  accept(result: LoginResultFragment): void
  /** A person was chosen for tokens already held. */
  finish(tokens: Tokens, viewer: NonNullable<LoginResultFragment['viewer']>): void
  tokens: Tokens | undefined
  startOver(): void
}

/** Back to the form that was interrupted when the same person returns; else home. */
function leave(lastPersonId: string | undefined, personId: string): void {
  if (lastPersonId === personId && Taro.getCurrentPages().length > 1) goBack()
  else openTab('home')
}

/** The way from a number or WeChat to a person. Until there is one, the tokens are kept aside and nobody is logged in. */
export function useLogin(): Login {
  const [stage, setStage] = useState<Stage>({ kind: 'start' })
  const [tokens, setTokens] = useState<Tokens>()

  useEffect(() => () => enterWith(undefined), [])

  const finish: Login['finish'] = (pair, viewer) => {
    const { lastPersonId } = sessionStore.get()
    enterWith(undefined)
    startSession(pair, viewer)
    leave(lastPersonId, viewer.personId)
  }

  const accept: Login['accept'] = (result) => {
    const { step, tokens: pair, viewer, persons } = result
    if (!pair) return
    if (step === 'DONE' && viewer) return finish(pair, viewer)
    enterWith(pair)
    setTokens(pair)
    setStage(step === 'CHOOSE_PERSON' ? { kind: 'choose', persons } : { kind: 'bind' })
  }

  const startOver = () => {
    enterWith(undefined)
    setTokens(undefined)
    setStage({ kind: 'start' })
  }

  return { stage, accept, finish, tokens, startOver }
}
