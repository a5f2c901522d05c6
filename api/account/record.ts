import type { Viewer, ViewerOffice } from '../context'

export type ViewerRecord = Viewer
export type OfficeRecord = ViewerOffice
