import type { SeededVillage } from './people'
import type { Author } from './seed-notice'

/** Finds who speaks for a division and who listens. */
export class SeedWorld {
  constructor(readonly villages: readonly SeededVillage[]) {}

  village(division: string): SeededVillage {
    const found = this.villages.find((village) => village.division === division)
    if (found === undefined) throw new Error(`The demo has no people in ${division}`)
    return found
  }

  readers(division: string) {
    return this.villages.filter((village) => village.division.startsWith(division)).flatMap((village) => village.people)
  }

  /** The face whose office is over exactly that division. */
  author(division: string): Author {
    const faces = this.villages.flatMap((village) => village.faces)
    const speaks = faces.find(({ face, person }) => {
      const { office } = face
      const own = this.villages.find((village) => village.people.includes(person))?.division
      return office !== undefined && office.kind !== 'SUPERVISOR' && (office.division ?? own) === division
    })
    const first = speaks ?? faces[0]
    if (first === undefined) throw new Error('The demo has no faces')
    return { personId: first.person.id, name: first.person.name, post: first.face.role }
  }

  supervisor(division: string): Author {
    const found = this.village(division).faces.find(({ face }) => face.office?.kind === 'SUPERVISOR')
    if (found === undefined) throw new Error(`The demo has no supervisor in ${division}`)
    return { personId: found.person.id, name: found.person.name, post: found.face.role }
  }
}
