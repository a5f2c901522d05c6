import { browserStage } from '../support/browser-stage'

jest.setTimeout(120_000)

const { visit } = browserStage()

test('the explorer of the contract answers a question without asking anybody but the product', async () => {
  const { page, origin, asked, troubles } = await visit(`/graphql?query=${encodeURIComponent('{ contractVersion }')}`)
  await page.getByRole('button', { name: /Execute query/ }).click()
  await page
    .getByRole('region', { name: /Result/ })
    .getByText('contractVersion')
    .waitFor()
  const others = asked.filter((address) => !address.startsWith(origin) && !/^(data|blob):/.test(address))
  expect(others).toEqual([])
  expect(troubles).toEqual([])
})
