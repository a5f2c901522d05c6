import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { readTrustedDocuments } from '../../api/graphql/trusted-documents'
import type { Board } from '../../shared/ballot/board'

/** A board as it is published. Nothing of it is believed yet. */
export interface Published {
  board: Board
  digest?: unknown
  signature?: { algorithm?: unknown; key?: unknown; value?: unknown }
}

/** There is nothing to look at: the message says why, in Chinese, for whoever typed the command. */
export class BoardUnreadable extends Error {}

/** From the product and an evaluation's id, from the board's own address, or from a file. */
export async function readPublished(place: string, evaluation?: string): Promise<Published> {
  if (!/^https?:\/\//.test(place)) return asPublished(await readSaved(place))
  const url = new URL(place)
  if (evaluation === undefined) return asPublished(await fetchJson(url.href))
  const county = /\/(\d{6})\/?$/.exec(url.pathname)?.[1]
  const counties = county === undefined ? await countiesOf(url.origin) : [county]
  for (const code of counties) {
    const found = await fetchJson(`${url.origin}/board/${code}/${encodeURIComponent(evaluation)}`, 'or nothing')
    if (found !== null) return asPublished(found)
  }
  throw new BoardUnreadable('没有找到这次评议的票榜：编号不对，或者还没有计票，或者是实名评议。')
}

/** npm runs scripts in the root folder: a path is meant from where the command was typed. */
async function readSaved(path: string): Promise<unknown> {
  const text = await readFile(resolve(process.env.INIT_CWD ?? '.', path), 'utf8').catch(() => {
    throw new BoardUnreadable(`读不到文件：${path}`)
  })
  return parse(text)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new BoardUnreadable('取到的不是票榜。')
  }
}

/** A board alone, as somebody may have kept it, has neither digest nor signature. */
function asPublished(value: unknown): Published {
  const found = (typeof value === 'object' && value !== null ? value : {}) as Partial<Published> & Partial<Board>
  if (found.board !== undefined) return found as Published
  if (found.format !== undefined) return { board: found as Board }
  throw new BoardUnreadable('取到的不是票榜。')
}

async function fetchJson(url: string, missing?: 'or nothing'): Promise<unknown> {
  const response = await fetch(url).catch(() => {
    throw new BoardUnreadable(`连不上：${url}`)
  })
  if (response.ok) return parse(await response.text())
  if (response.status === 404 && missing) return null
  throw new BoardUnreadable(`没有取到票榜（${response.status}）：${url}`)
}

/** The question the login asks before it knows where somebody is from: the only one answered to everybody. */
async function countiesOf(origin: string): Promise<string[]> {
  const query = [...readTrustedDocuments().values()].find((text) => text.includes('query PlaceCounties'))
  const answer = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: query ?? '{ counties { code } }' }),
  }).catch(() => {
    throw new BoardUnreadable(`连不上：${origin}`)
  })
  const { data } = (await answer.json().catch(() => ({}))) as { data?: { counties?: { code: string }[] } }
  if (!data?.counties) throw new BoardUnreadable('请在地址后面写上县的代码，例如 https://地址/540225')
  return data.counties.map(({ code }) => code)
}
