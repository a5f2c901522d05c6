import type { WallPhoto } from '../generated/county/client'

export type WallPhotoRecord = WallPhoto
