import { type Product, startProduct } from './product'
import { buildWeapp } from './weapp/build'
import { type Simulation, simulate } from './weapp/simulate'

/** Where the QR code on the board of 拉孜村 leads. */
const DOOR = '/account/login/index?village=540225101201'

/** Somebody with the mini-program on their own phone. It is closed when put down, and opened again as they left it. */
export class WeappPerson {
  private constructor(
    private readonly folder: string,
    private readonly apiOrigin: string,
    private storage: ReadonlyMap<string, unknown>,
  ) {}

  /** Scans the code on the village's board and steps into one of the demo's faces. */
  static async enterAs(folder: string, apiOrigin: string, face: string): Promise<WeappPerson> {
    const person = new WeappPerson(folder, apiOrigin, new Map())
    await person.use(async (app) => {
      await app.tap(face)
      await app.waitForText('需要您办的事')
    }, DOOR)
    return person
  }

  /** Takes the phone, does something with it and puts it down. */
  async use<Result>(act: (app: Simulation) => Promise<Result>, url?: string): Promise<Result> {
    const { folder, apiOrigin, storage } = this
    const app = await simulate({ folder, apiOrigin, storage, url })
    try {
      return await act(app)
    } finally {
      app.leave()
      this.storage = new Map(app.phone.storage)
      app.close()
    }
  }
}

export interface WeappStage {
  /** A person of 拉孜村, named as the login shows them. */
  enter(face: string): Promise<WeappPerson>
  /** What the server gives at an address the mini-program holds. */
  download(address: string): Promise<Buffer>
  /** The folder of the build and where the API is, for running it another way. */
  place(): { folder: string; apiOrigin: string }
}

/** The whole product and the built mini-program for the tests of a file. */
export function weappStage(): WeappStage {
  let product: Product
  let folder: string

  beforeAll(async () => {
    folder = buildWeapp()
    product = await startProduct()
  }, 300_000)
  afterAll(() => product?.stop())

  return {
    enter: (face) => WeappPerson.enterAs(folder, product.origin, face),
    place: () => ({ folder, apiOrigin: product.origin }),
    download: async (address) => {
      const response = await fetch(new URL(address, product.origin))
      if (!response.ok) throw new Error(`${address} was answered with ${response.status}`)
      return Buffer.from(await response.arrayBuffer())
    },
  }
}
