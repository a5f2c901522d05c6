import { fireEvent, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { AttachmentPicker } from '../../miniapp/src/attachment/AttachmentPicker'
import type { AttachmentItemFragment } from '../../miniapp/src/attachment/generated/documents'
import { newPhone, renderScreen } from '../support/render-screen'
import { phone } from '../support/taro'

const stored = (id: string): AttachmentItemFragment => ({
  __typename: 'Attachment',
  id,
  kind: 'DOCUMENT',
  fileName: `${id}.pdf`,
  contentType: 'application/pdf',
  byteSize: 2048,
  width: null,
  height: null,
  url: '/attachment/x',
  thumbnailUrl: null,
})

let value: readonly AttachmentItemFragment[] = []

function Form({ most }: { most?: number }) {
  const [attachments, setAttachments] = useState<readonly AttachmentItemFragment[]>([])
  value = attachments
  return <AttachmentPicker value={attachments} onChange={setAttachments} most={most} />
}

/** The person presses the button and takes these files in the browser's own window. */
const choose = (...names: string[]) => {
  fireEvent.click(screen.getByRole('button', { name: '加文件' }))
  const input = document.querySelector('input[type="file"]') as HTMLInputElement
  Object.defineProperty(input, 'files', { value: names.map((name) => new File(['%PDF-'], name)) })
  fireEvent.change(input)
}
const uploads = () => phone.calls.filter((call) => call.name === 'uploadFile').map((call) => call.options)
const keys = () => uploads().map((options) => (options.header as Record<string, string>)['idempotency-key'])

describe('choosing files', () => {
  beforeEach(() => {
    // jsdom has no addresses for files.
    Object.assign(URL, { createObjectURL: (file: File) => `blob:${file.name}` })
    return newPhone()
  })

  test('a refused file says why in the API’s words, and is not offered again', async () => {
    const refusal = { attachment: null, userErrors: [{ message: '不支持这种文件。' }] }
    phone.answers.uploadFile = () => ({ statusCode: 422, data: JSON.stringify(refusal) })
    renderScreen(<Form />)
    choose('a.pdf')
    await screen.findByText('不支持这种文件。')
    expect(screen.queryByRole('button', { name: '再试一次' })).toBeNull()
    expect(value).toEqual([])
  })

  test('after a broken line it is sent again under the same key, and then belongs to the form', async () => {
    phone.answers.uploadFile = () => Promise.reject(new Error('uploadFile:fail'))
    renderScreen(<Form />)
    choose('预算.pdf')
    const retry = await screen.findByRole('button', { name: '再试一次' })
    phone.answers.uploadFile = () => ({ statusCode: 201, data: JSON.stringify({ attachment: stored('f1') }) })
    fireEvent.click(retry)
    await waitFor(() => expect(value.map(({ id }) => id)).toEqual(['f1']))
    expect(keys()).toHaveLength(2)
    expect(new Set(keys()).size).toBe(1)
    expect(uploads()[0]).toMatchObject({ formData: { name: '预算.pdf' } })
  })

  test('several arrive in order, each once; a full form offers no more', async () => {
    let place = 0
    phone.answers.uploadFile = () => {
      place += 1
      return { statusCode: 201, data: JSON.stringify({ attachment: stored(`f${place}`) }) }
    }
    renderScreen(<Form most={2} />)
    choose('一.pdf', '二.pdf')
    await waitFor(() => expect(value.map(({ id }) => id)).toEqual(['f1', 'f2']))
    expect(screen.queryByRole('button', { name: '加文件' })).toBeNull()
    fireEvent.click(screen.getAllByRole('button', { name: '删除' })[0] as HTMLElement)
    await waitFor(() => expect(value.map(({ id }) => id)).toEqual(['f2']))
  })
})
